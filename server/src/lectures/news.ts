import { shortMoment } from '@titles/shared/jiangmen-words';

/** What happened to a session, for whoever booked it. */
export interface SessionNews {
  sessionId: string;
  title: string;
  /** Distinguishes this news from earlier news of the same session. */
  number: string;
  was: Date;
  /** Null when it was called off. */
  now: Date | null;
  /** The venue where it is held now, or the reason why it is not. */
  remark: string;
  /** It stays at its venue, whose name or address is another one. */
  sameVenue?: boolean;
}

export interface Recipient {
  accountId: string;
  /** The place that somebody has; null for who waits. */
  bookingId: string | null;
}

/** What one person is told; its key makes it one message, however often it is said. */
export function newsFor({ accountId, bookingId }: Recipient, news: SessionNews) {
  const { sessionId, number, title, was, now, remark, sameVenue = false } = news;
  return {
    accountId,
    key: `lecture-sessions/${sessionId} ${number} ${accountId}`,
    kind: bookingId === null ? ('notice' as const) : ('change' as const),
    subject: bookingId === null ? `lecture-sessions/${sessionId}` : `bookings/${bookingId}`,
    title,
    at: now ?? was,
    place: now ? remark : '已取消',
    tip: now ? tipOf(was, now, sameVenue) : remark,
    page: 'features/bookings/mine/index',
    expiresAt: now !== null && now > was ? now : was,
  };
}

const tipOf = (was: Date, now: Date, sameVenue: boolean): string => {
  if (now.getTime() !== was.getTime()) return `原定${shortMoment(was)}`;
  return sameVenue ? '时间不变，会场名称或地址有变' : '时间不变，换了会场';
};
