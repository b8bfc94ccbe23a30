import { type CalendarEvent } from '@titles/shared/icalendar';

/** As much of a booking as a calendar shows. */
interface BookedTime {
  id: string;
  company: string | null;
  state: string;
  startsAt: Date;
  endsAt: Date;
  sequence: number;
  madeAt: Date;
  changedAt: Date | null;
}

/** What it is called and where it is; the lecturer of a session at a company; why its time is closed, while it is to come. */
interface Shown {
  title: string;
  place: string | null;
  lecturer: string | null;
  closedBecause: string | null;
}

/** What stands in every event: a calendar on a phone follows late, if at all. */
const NOTE = '时间和地点以服务通知为准；手机日历可能晚几小时更新，请以「我的预约」为准。';

/** A booking as a calendar shows it; the same booking always has the same uid, and each change a higher sequence. */
export function eventOf(
  booking: BookedTime,
  { title, place, lecturer, closedBecause }: Shown,
): CalendarEvent {
  const { id, company, state, startsAt, endsAt, sequence, madeAt, changedAt } = booking;
  const cancelled = state === 'cancelled';
  return {
    uid: `booking-${id}@jiangmen-titles`,
    // To be cancelled is a change as well.
    sequence: sequence + (cancelled ? 1 : 0),
    cancelled,
    title: cancelled ? `已取消：${title}` : closedBecause === null ? title : `不开放：${title}`,
    description: [
      closedBecause === null ? '' : `这个时间不开放（${closedBecause}），怎么办请看「我的预约」里的详情。`,
      lecturer === null ? '' : `单位：${company ?? ''}；讲师：${lecturer}。`,
      NOTE,
    ].join(''),
    location: place,
    startsAt,
    endsAt,
    changedAt: changedAt ?? madeAt,
    ringsBefore: state === 'confirmed' && closedBecause === null ? 60 : null,
  };
}
