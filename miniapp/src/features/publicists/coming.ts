import { type Session } from '@titles/shared/contract/lectures';
import { daysAfter } from '@titles/shared/jiangmen-time';
import { stepOf } from '@titles/miniapp/session-words';

/** How far ahead lectures are looked for: 100 days, so that the end of a year finds those of the next. */
export const ahead = (today: string): { from: string; to: string } => ({
  from: today,
  to: daysAfter(today, 100),
});

/** Whether seats of a session can still be taken, now or once its booking opens. */
export const isOpen = (session: Session, now: Date): boolean =>
  !['cancelled', 'over', 'closed'].includes(stepOf(session, now));
