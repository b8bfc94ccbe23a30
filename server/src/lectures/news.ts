import { clockInJiangmen } from '@titles/shared/jiangmen-time';
import { shortMoment } from '@titles/shared/jiangmen-words';
import { PAGES } from '../reminders/booking-messages.service';
import { apart, type Plan, recognised } from './lectures.queries';

/** What happened to a session, for whoever booked it. */
export interface SessionNews {
  sessionId: string;
  title: string;
  /** The plan until now. */
  was: Plan;
  /** What holds now, and which move of the session made it so; or why it was called off. */
  what: { now: Plan; move: number } | { because: string };
}

export interface Recipient {
  accountId: string;
  /** The place that somebody has; null for who waits. */
  bookingId: string | null;
  /** The first move that they have not read of, and the plan before it. */
  unread?: { since: number; was: Plan };
}

/** Under which news of a session are enqueued for who only waits. */
export const subjectOfSession = (sessionId: string): string => `lecture-sessions/${sessionId}`;

/** What one person is told; its key makes it one message, however often it is said, and says since when they know nothing. */
export function newsFor({ accountId, bookingId, unread }: Recipient, news: SessionNews, at: Date) {
  const { sessionId, title, what } = news;
  const was = unread?.was ?? news.was;
  const told =
    'now' in what
      ? {
          number: `moved ${what.move} since ${unread?.since ?? what.move}`,
          at: what.now.startsAt,
          place: apart(what.now.venue, was.venue),
          tip: tipOf(was, what.now),
          expiresAt: later(what.now, was),
        }
      : {
          number: 'cancelled',
          // The time at which they would have come; who did so already is told of the one that will not be.
          at: was.startsAt > at ? was.startsAt : news.was.startsAt,
          place: '已取消',
          tip: what.because,
          expiresAt: later(news.was, was),
        };
  const { number, ...message } = told;
  return {
    ...message,
    accountId,
    key: `${subjectOfSession(sessionId)} ${number} ${accountId}`,
    kind: bookingId === null ? ('notice' as const) : ('change' as const),
    subject: bookingId === null ? subjectOfSession(sessionId) : `bookings/${bookingId}`,
    title,
    page: PAGES.mine,
  };
}

const later = (one: Plan, other: Plan): Date =>
  one.startsAt > other.startsAt ? one.startsAt : other.startsAt;

/** The first move that a message tells of, by its key; null for what is no news of a move. */
export function firstMoveIn(key: string): number | null {
  const [, move, since = move] = / moved (\d+)(?: since (\d+))? /.exec(key) ?? [];
  return since === undefined ? null : Number(since);
}

/** What differs from the plan that somebody knows of, in at most twenty characters. */
function tipOf(was: Plan, now: Plan): string {
  if (now.startsAt.getTime() !== was.startsAt.getTime()) return `原定${shortMoment(was.startsAt)}`;
  const place = placeNews(recognised(was.venue, now.venue), now.venue);
  if (now.endsAt.getTime() === was.endsAt.getTime())
    return place === null ? '又改回原来的时间和会场' : `时间不变，${place}`;
  const until = clockInJiangmen(now.endsAt);
  return place === null ? `结束时间改为${until}` : `${place}，结束改为${until}`;
}

function placeNews(was: Plan['venue'], now: Plan['venue']): string | null {
  if (now.id !== was.id) return '换了会场';
  return now.name === was.name && now.address === was.address ? null : '会场名称或地址有变';
}
