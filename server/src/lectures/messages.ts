import { type OutboxMessage } from '../outbox/message';
import { type Template } from '../wechat/templates';

/** What happened to a session, in words for whoever booked it. */
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
}

export interface Recipient {
  openid: string;
  accountId: string;
  /** The place that somebody has; null for who waits. */
  bookingId: string | null;
}

const format = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', hourCycle: 'h23', ...options });
const clock = { hour: '2-digit', minute: '2-digit' } as const;
const long = format({ year: 'numeric', month: 'long', day: 'numeric', ...clock });
const short = format({ month: 'long', day: 'numeric', ...clock });

/** `2026年11月25日 14:00`, the time of Asia/Shanghai. */
export const momentInWords = (at: Date): string => long.format(at);

/** A thing of a template has at most twenty characters. */
const thing = (text: string): string => (text.length <= 20 ? text : `${text.slice(0, 19)}…`);

/** The message that tells one person; its key makes it one message, however often it is enqueued. */
export function newsMessage(news: SessionNews, template: Template, to: Recipient): OutboxMessage {
  const { was, now } = news;
  const what =
    now === null
      ? '已取消'
      : now.getTime() === was.getTime()
        ? '时间不变，换了会场'
        : `改到${short.format(now)}`;
  const values = [thing(news.title), momentInWords(was), thing(what), thing(news.remark)];
  return {
    key: `lecture-sessions/${news.sessionId} ${news.number} ${to.accountId}`,
    kind: to.bookingId === null ? 'notice' : 'change',
    subject: to.bookingId === null ? `lecture-sessions/${news.sessionId}` : `bookings/${to.bookingId}`,
    openid: to.openid,
    templateId: template.id,
    fields: Object.fromEntries(template.fields.map((field, index) => [field, values[index] ?? ''])),
    page: 'features/bookings/mine/index',
    expiresAt: now !== null && now > was ? now : was,
  };
}
