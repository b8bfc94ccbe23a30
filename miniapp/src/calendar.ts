import { clockInJiangmen, dayInJiangmen, daysUntil } from '@titles/shared/jiangmen-time';
import { dayInWords, monthDayWithWeekday, weekdayInWords } from '@titles/shared/jiangmen-words';

export const monthOf = (day: string): number => Number(day.slice(5, 7));

/** `2026年1月5日 周一`. */
export const inWordsWithWeekday = (day: string): string => `${dayInWords(day)} ${weekdayInWords(day)}`;

/** What is left of a season: 「还有 38 天」, 「今天是最后一天」, 「已结束」; null before it begins. */
export const whatIsLeft = (startsOn: string, endsOn: string, today: string): string | null => {
  if (daysUntil(startsOn, today) > 0) return null;
  const left = daysUntil(endsOn, today);
  if (left < 0) return '已结束';
  return left === 0 ? '今天是最后一天' : `还有 ${left} 天`;
};

/** `14:30` in Jiangmen at an instant `2026-12-16T06:30:00.000Z`. */
export const clockOf = (instant: string): string => clockInJiangmen(new Date(instant));

/** `12月16日 周三 14:30` at such an instant. */
export const momentInWords = (instant: string): string =>
  `${monthDayWithWeekday(dayInJiangmen(new Date(instant)))} ${clockOf(instant)}`;

/** `12月8日 周二 14:00–16:00`, where the year goes without saying. */
export const shortSpanInWords = ({ startsAt, endsAt }: { startsAt: string; endsAt: string }): string =>
  `${momentInWords(startsAt)}–${clockOf(endsAt)}`;

/** `2026年12月16日 周三 14:30–16:30`; the last day is named when it is another one. */
export const spanInWords = (startsAt: string, endsAt: string): string => {
  const [from, to] = [new Date(startsAt), new Date(endsAt)];
  const sameDay = dayInJiangmen(from) === dayInJiangmen(to);
  const end = sameDay ? clockInJiangmen(to) : momentInWords(endsAt);
  return `${inWordsWithWeekday(dayInJiangmen(from))} ${clockInJiangmen(from)}–${end}`;
};
