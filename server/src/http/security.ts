import { createHash } from 'node:crypto';

/** Headers of every answer. */
export const SECURITY_HEADERS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'x-frame-options': 'SAMEORIGIN',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(self), payment=(), usb=()',
} as const;

/** Of every answer over HTTPS: browsers come back by HTTPS alone. */
export const HSTS = ['strict-transport-security', 'max-age=31536000; includeSubDomains'] as const;

/** The content security policy of an answer that is no page: what a browser is lured to show of it can do nothing. */
export const NO_PAGE = "default-src 'none'; frame-ancestors 'none'";

/**
 * The content security policy of a script that runs as a worker of its own: it may have more of its own files, and
 * nothing leaves it. What the same script may do in a page is the page's matter.
 */
export const WORKER = "default-src 'none'; script-src 'self'; worker-src blob:";

/** Headers of published content: kept by whoever wants, asked again each time. */
export const CONTENT_HEADERS = { ...SECURITY_HEADERS, 'cache-control': 'no-cache' } as const;

const INLINE_SCRIPT = /<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g;

/**
 * The content security policy of a page: own files alone, and just those inline scripts that the page holds; with a
 * nonce just those styles that carry it, and workers, pictures and films that
 * the page's own scripts make or hold.
 */
export function contentSecurityPolicy(html: string, nonce?: string): string {
  const scripts = [...html.matchAll(INLINE_SCRIPT)].map(
    ([, script = '']) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`,
  );
  return [
    "default-src 'self'",
    ["script-src 'self'", ...scripts].join(' '),
    nonce === undefined ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    ...(nonce === undefined ? [] : ['worker-src blob:']),
    nonce === undefined ? "img-src 'self' data:" : "img-src 'self' data: blob:",
    ...(nonce === undefined ? [] : ["media-src 'self' blob:"]),
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'self'",
  ].join('; ');
}
