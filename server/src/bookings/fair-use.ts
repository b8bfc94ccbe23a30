const DAY = 24 * 60 * 60 * 1000;

/** After `noShows` within `withinDays`, booking rests for `pauseDays` from the last of them. */
export const fairUse = { noShows: 2, withinDays: 90, pauseDays: 30 };

/**
 * Until when somebody's bookings rest, or null.
 *
 * @param missed the starts of what they missed, without those that an appeal has lifted
 */
export function pausedUntil(missed: readonly Date[], now: Date, rule = fairUse): Date | null {
  const recent = missed
    .map((at) => at.getTime())
    .filter((at) => at > now.getTime() - rule.withinDays * DAY)
    .sort((a, b) => a - b);
  const last = recent.at(-1);
  if (last === undefined || recent.length < rule.noShows) return null;
  const until = new Date(last + rule.pauseDays * DAY);
  return until > now ? until : null;
}

const inShanghai = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  month: 'long',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** What somebody reads whose bookings rest; the time is that of Asia/Shanghai. */
export const pauseInWords = (until: Date): string =>
  `近期有${fairUse.noShows}次预约后没有到场，预约暂停到${inShanghai.format(until)}`;
