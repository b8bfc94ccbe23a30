import { type District, districts } from '@titles/shared/contract/person-values';

/** How long it takes between two districts, both ways. */
export interface TravelTime {
  from: District;
  to: District;
  minutes: number;
  /** Nobody of the bureau has confirmed it yet. */
  assumed: boolean;
}

/** Guesses to begin with, minutes by road; the bureau confirms or corrects each. A district with itself: within it. */
const assumed: Readonly<Record<District, Partial<Record<District, number>>>> = {
  蓬江: { 蓬江: 30, 江海: 30, 新会: 45, 台山: 90, 开平: 75, 鹤山: 45, 恩平: 105 },
  江海: { 江海: 30, 新会: 40, 台山: 90, 开平: 80, 鹤山: 50, 恩平: 110 },
  新会: { 新会: 30, 台山: 60, 开平: 60, 鹤山: 60, 恩平: 90 },
  台山: { 台山: 45, 开平: 45, 鹤山: 90, 恩平: 75 },
  开平: { 开平: 30, 鹤山: 60, 恩平: 50 },
  鹤山: { 鹤山: 30, 恩平: 90 },
  恩平: { 恩平: 30 },
};

/** A pair in the one order in which it is kept. */
export function pairOf(a: District, b: District): [District, District] {
  return districts.indexOf(a) <= districts.indexOf(b) ? [a, b] : [b, a];
}

/** The whole table: what the bureau has confirmed, and guesses for the rest. */
export function travelTable(confirmed: readonly Omit<TravelTime, 'assumed'>[]): TravelTime[] {
  return districts.flatMap((from, index) =>
    districts.slice(index).map((to) => {
      const known = confirmed.find((time) => time.from === from && time.to === to);
      return known
        ? { from, to, minutes: known.minutes, assumed: false }
        : { from, to, minutes: assumed[from][to] ?? 0, assumed: true };
    }),
  );
}

export type TravelMinutes = (a: District, b: District) => number;

/** Looks a pair up, in any order. */
export function minutesIn(table: readonly TravelTime[]): TravelMinutes {
  const minutes = new Map(table.map((time) => [`${time.from} ${time.to}`, time.minutes]));
  return (a, b) => {
    const [from, to] = pairOf(a, b);
    const found = minutes.get(`${from} ${to}`);
    if (found === undefined) throw new Error(`The travel table has no ${from}–${to}.`);
    return found;
  };
}
