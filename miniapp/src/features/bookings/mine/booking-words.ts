import { momentInWords } from '@titles/miniapp/calendar';
import { type OwnBooking, type Waiting } from '../own';

/** A lecturer's time, whose title is the name; none is told of who deleted the account. */
const teacherOf = ({ title }: OwnBooking): string => (title === '已注销' ? '' : `${title}老师`);

/** What was booked: of a lecturer's time its topic, for the name alone would say too little. */
export const titleOf = (booking: OwnBooking): string => {
  const { kind, title, topic } = booking;
  if (kind !== 'lecturer') return topic ?? title;
  const teacher = teacherOf(booking);
  return topic ?? (teacher === '' ? '上门培训' : `上门培训：${teacher}`);
};

/** Where to go, and who teaches there. */
export const whereOf = (booking: OwnBooking): string => {
  const where = booking.ticket?.venue.name ?? booking.place ?? '';
  const teacher = booking.kind === 'lecturer' ? teacherOf(booking) : '';
  return where !== '' && teacher !== '' ? `${where}，${teacher}授课` : where;
};

/** What has become of a booking, in a word. */
export const stateInWords = ({
  state,
  excused,
  refusedBecause,
  closedBecause,
  ticket,
}: OwnBooking): string => {
  switch (state) {
    case 'held':
      return '待确认';
    case 'confirmed':
      return closedBecause ? '不开放' : '已预约';
    case 'cancelled':
      return ticket?.cancelledBecause ? '主办单位取消' : '已取消';
    case 'expired':
      return '已过期';
    case 'attended':
      return '已到场';
    case 'no-show':
      if (excused) return '未到场（申诉已通过）';
      return refusedBecause === null ? '未到场' : '未到场（申诉没有通过）';
    case 'other':
      return '请更新小程序查看';
  }
};

export const isComing = ({ state, endsAt }: OwnBooking, now: Date): boolean =>
  (state === 'held' || state === 'confirmed' || state === 'attended') && Date.parse(endsAt) > now.getTime();

/** Where one stands in a queue, and why one was passed over. */
export const waitingInWords = ({
  state,
  position,
  offeredUntil,
  skippedBecause,
  seats,
  company,
}: Waiting): string => {
  const who = company !== null ? `单位要 ${seats} 个名额，` : seats > 1 ? `${seats} 人一起，` : '';
  if (state === 'offered' && offeredUntil !== null)
    return `轮到您了：座位为您保留到 ${momentInWords(offeredUntil)}`;
  const where = position === null ? `${who}候补中` : `${who}排第 ${position} 位`;
  return skippedBecause === null
    ? `${where}。有空位时先为您保留，最多两小时（晚8点到早8点不计）`
    : `${where}。上次没有轮到：${skippedBecause}`;
};
