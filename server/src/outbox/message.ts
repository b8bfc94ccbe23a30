/** In the order in which they go out: when one credit is left, what has changed outranks what was known before. */
export const KINDS = ['change', 'notice', 'reminder'] as const;
export type MessageKind = (typeof KINDS)[number];

/** A subscription message that somebody is to get. */
export interface OutboxMessage {
  /** The caller's own name for it: one key is one message, however often it is enqueued. Up to 160 characters. */
  key: string;
  kind: MessageKind;
  /** What it is about, e.g. `bookings/` and an id. A change replaces the person's reminders about the same. */
  subject: string;
  openid: string;
  /** A template of one-time subscriptions. */
  templateId: string;
  fields: Readonly<Record<string, string>>;
  /** The page that a tap opens, with its query. */
  page?: string;
  notBefore?: Date;
  /** From then on it is of no use any more. */
  expiresAt: Date;
}

/** `sending` is under a lease; `failed` will not reach the person, and the reason says why. */
export type MessageState = 'queued' | 'sending' | 'accepted' | 'delivered' | 'failed' | 'unknown';

/** Under which a person's credits for a template are kept. */
export const pairOf = ({ openid, templateId }: { openid: string; templateId: string }): string =>
  `${openid} ${templateId}`;
