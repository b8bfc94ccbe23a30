const dayLength = 86_400_000;

/** Midnight UTC of a calendar day `2026-11-23`, for reckoning with days alone. */
const midnight = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** The calendar day in Asia/Shanghai, `2026-11-23`, at an instant. */
export const dayInJiangmen = (now: Date): string =>
  new Date(now.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);

/** Days from `today` until `day`: 0 on the day itself, negative when it has passed. */
export const daysUntil = (day: string, today: string): number =>
  Math.round((midnight(day) - midnight(today)) / dayLength);

export const monthOf = (day: string): number => Number(day.slice(5, 7));
const dateOf = (day: string): number => Number(day.slice(8, 10));
const weekdayOf = (day: string): string =>
  `周${'日一二三四五六'.charAt(new Date(midnight(day)).getUTCDay())}`;

/** `2026年1月5日`. */
export const inWords = (day: string): string => `${day.slice(0, 4)}年${monthOf(day)}月${dateOf(day)}日`;

/** `2026年1月5日 周一`. */
export const inWordsWithWeekday = (day: string): string => `${inWords(day)} ${weekdayOf(day)}`;

/** `1月5日 周一`, where the year goes without saying. */
export const monthDayWithWeekday = (day: string): string =>
  `${monthOf(day)}月${dateOf(day)}日 ${weekdayOf(day)}`;

/** What is left of a season: 「还有 38 天」, 「今天是最后一天」, 「已结束」; null before it begins. */
export const whatIsLeft = (startsOn: string, endsOn: string, today: string): string | null => {
  if (daysUntil(startsOn, today) > 0) return null;
  const left = daysUntil(endsOn, today);
  if (left < 0) return '已结束';
  return left === 0 ? '今天是最后一天' : `还有 ${left} 天`;
};

/** The year's quarter as people say it. */
export const quarterInWords = (year: number, quarter: number): string =>
  `${year}年第${'一二三四'.charAt(quarter - 1)}季度`;

/** The time of day in Asia/Shanghai at an instant: `14:30`. */
export const clockInJiangmen = (now: Date): string =>
  new Date(now.getTime() + 8 * 3_600_000).toISOString().slice(11, 16);

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
