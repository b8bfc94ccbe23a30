import { type Result } from '@titles/shared/contract/endpoint';
import { type lectureDesk } from '@titles/shared/contract/lecture-desk';
import { type sessionStandings } from '@titles/shared/contract/lecture-sessions';
import { type Session } from '@titles/shared/contract/lectures';
import { clockInJiangmen } from '@titles/shared/jiangmen-time';
import { type Tone } from '../ui/state-tag';
import { inJiangmen } from '../words';

export type DeskLecture = Result<typeof lectureDesk.get>;
export type DeskSession = Result<typeof lectureDesk.sessions.get>;
export type Booked = Result<typeof lectureDesk.attendance.list>['booked'][number];

export const lectureStateWords = { draft: '草稿', published: '已发布', other: '其他' } as const;

export const bookingWords = {
  held: '待确认',
  confirmed: '已预约',
  attended: '已签到',
  'no-show': '没来',
  cancelled: '已取消',
  expired: '已失效',
  other: '其他',
} as const satisfies Record<Booked['state'], string>;
export const bookingTones: Readonly<Record<Booked['state'], Tone>> = {
  held: 'wait',
  confirmed: 'wait',
  attended: 'good',
  'no-show': 'stop',
  cancelled: 'plain',
  expired: 'plain',
  other: 'plain',
};

export const standingWords = {
  'not-open': '未开放',
  open: '预约中',
  closed: '预约截止',
  'under-way': '进行中',
  over: '已结束',
  cancelled: '已取消',
} as const satisfies Record<(typeof sessionStandings)[number], string>;
export type Standing = (typeof standingWords)[keyof typeof standingWords];
export const standingTones: Readonly<Record<Standing, Tone>> = {
  未开放: 'plain',
  预约中: 'good',
  预约截止: 'wait',
  进行中: 'good',
  已结束: 'plain',
  已取消: 'stop',
};

/** How a session stands at an instant. */
export function standingOf(
  {
    state,
    opensAt,
    closesAt,
    startsAt,
    endsAt,
  }: Pick<Session, 'state' | 'opensAt' | 'closesAt' | 'startsAt' | 'endsAt'>,
  now: Date,
): Standing {
  if (state === 'cancelled') return '已取消';
  const passed = (instant: string) => Date.parse(instant) <= now.getTime();
  if (passed(endsAt)) return '已结束';
  if (passed(startsAt)) return '进行中';
  if (passed(closesAt)) return '预约截止';
  return passed(opensAt) ? '预约中' : '未开放';
}

/** `2026-12-16 14:30–16:30`, by clocks in Jiangmen. */
export const timeOf = ({ startsAt, endsAt }: Pick<Session, 'startsAt' | 'endsAt'>): string =>
  `${inJiangmen(startsAt)}–${clockInJiangmen(new Date(endsAt))}`;

/** What is taken of what there is: `12 / 60`. */
export const takenOf = (seats: number, left: number): string => `${seats - left} / ${seats}`;
