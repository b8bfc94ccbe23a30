import { type Notice } from './notices';

export type ConsentState = 'none' | 'given' | 'outdated' | 'withdrawn';

/** How the last decision stands to the notice as it is now: consent to an older one does not count. */
export function consentState(
  { version }: Pick<Notice, 'version'>,
  last: { version: string; decision: 'given' | 'withdrawn' } | undefined,
): ConsentState {
  if (!last) return 'none';
  if (last.decision === 'withdrawn') return 'withdrawn';
  return last.version === version ? 'given' : 'outdated';
}
