/** For how long an expert stands by an answer. */
export const periods = [
  { value: '6', text: '半年' },
  { value: '12', text: '一年' },
  { value: '24', text: '两年' },
] as const;
export type Period = (typeof periods)[number]['value'];

/** The day so many months after a day, the last one of its month where that is shorter: `2026-08-31` + 6 is `2027-02-28`. */
export function dayAfter(today: string, period: Period): string {
  const [year = 0, month = 1, day = 1] = today.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + Number(period) + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + Number(period), Math.min(day, last))).toISOString().slice(0, 10);
}
