import { type Session } from '@titles/shared/contract/lectures';
import { momentInWords } from './calendar';

/** What somebody can do about a session now. */
export type SessionStep = 'book' | 'wait' | 'later' | 'closed' | 'over' | 'cancelled';

type Standing = Pick<Session, 'state' | 'startsAt' | 'endsAt' | 'opensAt' | 'closesAt' | 'left' | 'waiting'>;

export const stepOf = (session: Standing, now: Date): SessionStep => {
  const reached = (instant: string) => now.getTime() >= Date.parse(instant);
  if (session.state === 'cancelled') return 'cancelled';
  if (reached(session.endsAt)) return 'over';
  if (reached(session.closesAt)) return 'closed';
  if (!reached(session.opensAt)) return 'later';
  return session.left > 0 ? 'book' : 'wait';
};

/** The seats that are left, as they are: no 「手快有」, and a full one says how many wait. */
export const seatsInWords = (session: Standing, now: Date): string => {
  const { left, waiting } = session;
  switch (stepOf(session, now)) {
    case 'cancelled':
      return '已取消';
    case 'over':
      return '已结束';
    case 'closed':
      return '预约已截止';
    case 'later':
      return `${momentInWords(session.opensAt)} 开放预约`;
    case 'wait':
      return waiting > 0 ? `已约满，${waiting} 位在候补` : '已约满，可以候补';
    case 'book':
      return left > 10 ? `还有 ${left} 席` : `只剩 ${left} 席`;
  }
};
