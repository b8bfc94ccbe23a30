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

/** `11月23日 16:05`, by the clock of Jiangmen. */
export const momentInWords = (instant: string): string => {
  const there = new Date(Date.parse(instant) + 8 * 3_600_000).toISOString();
  const day = there.slice(0, 10);
  return `${monthOf(day)}月${dateOf(day)}日 ${there.slice(11, 16)}`;
};

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
