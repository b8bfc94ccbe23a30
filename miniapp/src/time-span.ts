import { dayInJiangmen, monthDayWithWeekday } from './calendar';

const MINUTE = 60_000;

/** A time as somebody enters it: day `2026-12-08`, beginning `14:00`, length in minutes. */
export interface SpanDraft {
  day: string;
  from: string;
  minutes: number;
}

export const emptySpan: SpanDraft = { day: '', from: '14:00', minutes: 120 };

/** The instants of a draft, null while its day or time is missing. */
export function spanOf({ day, from, minutes }: SpanDraft): { startsAt: string; endsAt: string } | null {
  const starts = Date.parse(`${day}T${from}:00+08:00`);
  if (Number.isNaN(starts)) return null;
  return {
    startsAt: new Date(starts).toISOString(),
    endsAt: new Date(starts + minutes * MINUTE).toISOString(),
  };
}

/** `14:00`, in Jiangmen. */
export const clockTime = (instant: string): string =>
  new Date(Date.parse(instant) + 8 * 60 * MINUTE).toISOString().slice(11, 16);

/** `12月8日 周二 14:00–16:00`, in Jiangmen. */
export const spanInWords = ({ startsAt, endsAt }: { startsAt: string; endsAt: string }): string =>
  `${monthDayWithWeekday(dayInJiangmen(new Date(startsAt)))} ${clockTime(startsAt)}–${clockTime(endsAt)}`;

/** `12月8日 周二 14:00`. */
export const momentInWords = (instant: string): string =>
  `${monthDayWithWeekday(dayInJiangmen(new Date(instant)))} ${clockTime(instant)}`;
