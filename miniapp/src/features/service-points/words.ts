import type { Purpose, Visit } from '@titles/shared/contract/service-points';

export const purposeInWords = (purpose: Purpose): string => (purpose === 'receipt' ? '交材料' : '咨询');

const states: Readonly<Record<Visit['state'], string>> = {
  held: '待您确认',
  confirmed: '已预约',
  cancelled: '已取消',
  expired: '已过期',
  attended: '已到场',
  'no-show': '未到场',
  other: '已更新',
};
const stateInWords = (state: Visit['state']): string => states[state];

/** Whether a visit is still to come. */
export const isAhead = ({ state, endsAt }: Pick<Visit, 'state' | 'endsAt'>, now: Date): boolean =>
  (state === 'held' || state === 'confirmed') && new Date(endsAt) > now;

/** What to do about a visit at a time that is closed; a part of its page's sentence. */
export function closedAdvice({ state }: Pick<Visit, 'state'>, changeable: boolean): string {
  if (state === 'held') return '请不要这个时间，另选一个。';
  return changeable ? '请改期或取消，不会记为没来。' : '请先打电话给服务点再来，不会记为没来。';
}

/** What to do where a day has no time: another day while any has times, else what is left to who books or moves. */
export function insteadOf(days: readonly { slots: readonly unknown[] }[], moving: boolean): string {
  if (days.some(({ slots }) => slots.length > 0)) return '请选别的日子。';
  return moving ? '原来的预约不变；也可以先取消，再约别的服务点。' : '请选别的服务点。';
}

/** The state of a visit; one to come at a closed time is told so. */
export const standingInWords = (
  visit: Pick<Visit, 'state' | 'endsAt' | 'closedBecause'>,
  now: Date,
): string => (visit.closedBecause !== null && isAhead(visit, now) ? '不开放' : stateInWords(visit.state));

const weekdays = '一二三四五六日';

interface Opened {
  weekday: number;
  opens: string;
  closes: string;
  lunch: { from: string; to: string } | null;
}
const timesOf = ({ opens, closes, lunch }: Omit<Opened, 'weekday'>): string =>
  lunch ? `${opens}–${lunch.from}，${lunch.to}–${closes}` : `${opens}–${closes}`;

export const hoursInWords = timesOf;

/** 「周一至周五 09:00–12:00，14:30–17:30」: weekdays with the same hours stand together. */
export function weekInWords(hours: readonly Opened[]): { days: string; times: string }[] {
  const groups: { from: number; to: number; times: string }[] = [];
  for (const each of [...hours].sort((a, b) => a.weekday - b.weekday)) {
    const last = groups[groups.length - 1];
    const times = timesOf(each);
    if (last?.to === each.weekday - 1 && last.times === times) last.to = each.weekday;
    else groups.push({ from: each.weekday, to: each.weekday, times });
  }
  return groups.map(({ from, to, times }) => ({
    days:
      from === to
        ? `周${weekdays.charAt(from - 1)}`
        : `周${weekdays.charAt(from - 1)}至周${weekdays.charAt(to - 1)}`,
    times,
  }));
}
