const format = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', hourCycle: 'h23', ...options });
const clock = { hour: '2-digit', minute: '2-digit' } as const;
const long = format({ year: 'numeric', month: 'long', day: 'numeric', ...clock });
const short = format({ month: 'long', day: 'numeric', ...clock });

/** `2026年11月25日 14:00`, the time of Asia/Shanghai. */
export const momentInWords = (at: Date): string => long.format(at);

/** `11月25日 14:00`, where words are few. */
export const shortMoment = (at: Date): string => short.format(at);
