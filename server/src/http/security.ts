/** Headers of every answer. */
export const SECURITY_HEADERS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
} as const;

/** Headers of published content: kept by whoever wants, asked again each time. */
export const CONTENT_HEADERS = { ...SECURITY_HEADERS, 'cache-control': 'no-cache' } as const;
