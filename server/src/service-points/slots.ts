import { type Hours } from '@titles/shared/contract/service-points';
import { dayInJiangmen, instantOf, weekdayOf } from '@titles/shared/jiangmen-time';
import { dayKind, type HolidayYear } from '@titles/shared/policy/holidays';

const MINUTE = 60_000;

/** When a service point is open, as its staff entered it. */
export interface Opening {
  /** By weekday, Monday 1 … Sunday 7; one that is not there is closed. */
  weekdays: ReadonlyMap<number, Hours>;
  /** Days that differ, by day; without hours closed. */
  exceptions: ReadonlyMap<string, { hours: Hours | null; reason: string }>;
  /** The official holidays and working weekends. */
  holidays: readonly HolidayYear[];
}

export interface OpenDay {
  hours: Hours | null;
  /** Why it is closed, null when it is open. */
  closedBecause: string | null;
  /** Whether the year's official holidays are known. */
  published: boolean;
}

export interface Slot {
  startsAt: Date;
  endsAt: Date;
}

/** The hours of a day: what staff said of that very day first, then the holidays, then the weekday. */
export function openingOn(day: string, opening: Opening): OpenDay {
  const { kind, name, published } = dayKind(day, opening.holidays);
  const exception = opening.exceptions.get(day);
  if (exception) {
    const { hours, reason } = exception;
    return { hours, closedBecause: hours ? null : reason, published };
  }
  if (kind === 'holiday') return { hours: null, closedBecause: name ?? '放假', published };
  const own = opening.weekdays.get(weekdayOf(day));
  // A weekend that is worked is worked like the weekday beside it.
  const beside = opening.weekdays.get(weekdayOf(day) === 6 ? 5 : 1);
  const hours = own ?? (kind === 'make-up' ? beside : undefined) ?? null;
  const closedBecause = hours ? null : kind === 'weekend' ? '周末' : '不开放';
  return { hours, closedBecause, published };
}

/** Minutes from midnight: `09:30` → 570. */
const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** The instant of so many minutes after a day's midnight. */
const minutesInto = (day: string, minutes: number): Date =>
  new Date(instantOf(day).getTime() + minutes * MINUTE);

/** Before and after lunch, in minutes from midnight. */
function spansOf({ opens, closes, lunch }: Hours): { first: number; last: number }[] {
  const whole = { first: minutesOf(opens), last: minutesOf(closes) };
  return lunch
    ? [
        { ...whole, last: minutesOf(lunch.from) },
        { ...whole, first: minutesOf(lunch.to) },
      ]
    : [whole];
}

/** Why a point is closed at some of a time that somebody has booked, in words for them; null when it is open. */
export function closedAt({ startsAt, endsAt }: Slot, opening: Opening): string | null {
  const day = dayInJiangmen(startsAt);
  const { hours, closedBecause } = openingOn(day, opening);
  const open = (hours ? spansOf(hours) : []).some(
    ({ first, last }) => minutesInto(day, first) <= startsAt && endsAt <= minutesInto(day, last),
  );
  return open ? null : (opening.exceptions.get(day)?.reason ?? closedBecause ?? '不在开放时间内');
}

/** The times of a day one after the other, none over lunch and none that would end after closing. */
export function slotsOf(day: string, hours: Hours | null, slotMinutes: number): Slot[] {
  if (!hours) return [];
  return spansOf(hours).flatMap(({ first, last }) => {
    const count = Math.max(0, Math.floor((last - first) / slotMinutes));
    return Array.from({ length: count }, (_, index) => ({
      startsAt: minutesInto(day, first + index * slotMinutes),
      endsAt: minutesInto(day, first + (index + 1) * slotMinutes),
    }));
  });
}

/** What is wrong with hours, in words for who enters them; null when nothing is. */
export function hoursFault({ opens, closes, lunch }: Hours): string | null {
  if (opens >= closes) return '开门时间要早于关门时间。';
  if (lunch && !(opens <= lunch.from && lunch.from < lunch.to && lunch.to <= closes))
    return '午休要在开门和关门之间，先写开始，再写结束。';
  return null;
}
