import { type ShareStep } from '@titles/shared/contract/sharing';

/** What counted for a publicist, as another feature tells it. */
export interface Counted {
  /** Of the visit or step: what has the same id is the same. */
  id: string;
  step: ShareStep;
  publicistId: string;
  /** The day in Asia/Shanghai on which it came about. */
  day: string;
}

/**
 * One movement of one unit from an account to another: the two sides of a double entry in one row, so that the whole
 * always balances. Rows are only ever added.
 */
export interface Entry {
  /** Says what it is; the same key twice is the same entry. */
  key: string;
  /** The month in which it stands: `2026-11`. */
  month: string;
  debit: string;
  credit: string;
  publicistId: string;
  step: ShareStep;
  /** Of what counted, also in the entry that takes it back: the tariff goes by it. */
  day: string;
  /** The key of the entry that is taken back. */
  reverses: string | null;
}

const workAccount = (step: ShareStep): string => `work:${step}`;
export const publicistAccount = (publicistId: string): string => `publicist:${publicistId}`;
export const keyOf = ({ step, id }: Pick<Counted, 'step' | 'id'>): string => `${step} ${id}`;

/** The entry of something that counted, in the month that is open. */
export const entryFor = (counted: Counted, month: string): Entry => ({
  key: keyOf(counted),
  month,
  debit: workAccount(counted.step),
  credit: publicistAccount(counted.publicistId),
  publicistId: counted.publicistId,
  step: counted.step,
  day: counted.day,
  reverses: null,
});

/** The entry that takes another one back, in the month that is open. */
export const reversalOf = ({ key, debit, credit, publicistId, step, day }: Entry, month: string): Entry => ({
  key: `reversal of ${key}`,
  month,
  debit: credit,
  credit: debit,
  publicistId,
  step,
  day,
  reverses: key,
});

/** A month closes from the second day of the next one: what was under way at its end is written by then. */
export const isClosable = (month: string, today: string): boolean => today > `${nextMonth(month)}-01`;

export function nextMonth(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}

export interface Tariff {
  step: ShareStep;
  fromDay: string;
  fen: number;
}

/** What a step of that day is worth: the newest tariff that had begun; null where none had. */
export const worthOf = (tariffs: readonly Tariff[], step: ShareStep, day: string): number | null =>
  tariffs
    .filter((tariff) => tariff.step === step && tariff.fromDay <= day)
    .reduce<Tariff | null>((newest, one) => (newest && newest.fromDay >= one.fromDay ? newest : one), null)
    ?.fen ?? null;

export interface StatementLine {
  step: ShareStep;
  units: number;
  reversed: number;
  /** What those come to that had a tariff; null where none had, and, where there are none, for a month without. */
  fen: number | null;
  /** That counted when no tariff had begun, and were not taken back in the month. */
  unpriced: number;
}

/** One publicist's lines in one month. */
export function linesOf(
  entries: readonly Entry[],
  { publicistId, month }: { publicistId: string; month: string },
  tariffs: readonly Tariff[],
): StatementLine[] {
  const own = entries.filter((entry) => entry.publicistId === publicistId && entry.month === month);
  return (['read', 'check', 'booking'] as const).map((step) => {
    const rows = own.filter((entry) => entry.step === step);
    const back = new Set(rows.map(({ reverses }) => reverses));
    const signed = rows.map(({ reverses, day, key }) => ({
      sign: reverses === null ? 1 : -1,
      worth: worthOf(tariffs, step, day),
      stays: reverses === null && !back.has(key),
    }));
    // What was never worth anything takes nothing away when it is taken back.
    const priced = signed.filter(({ worth }) => worth !== null);
    const unpriced = signed.filter(({ worth, stays }) => worth === null && stays).length;
    const none = priced.length === 0 && (unpriced > 0 || !hasTariff(tariffs, step, month));
    return {
      step,
      units: signed.reduce((sum, { sign }) => sum + sign, 0),
      reversed: rows.filter(({ reverses }) => reverses !== null).length,
      fen: none ? null : priced.reduce((sum, { sign, worth }) => sum + sign * (worth ?? 0), 0),
      unpriced,
    };
  });
}

/** Whether a step of that month can be worth anything. */
const hasTariff = (tariffs: readonly Tariff[], step: ShareStep, month: string): boolean =>
  worthOf(tariffs, step, `${month}-31`) !== null;

export const hasSomething = ({ units, reversed }: { units: number; reversed: number }): boolean =>
  units !== 0 || reversed !== 0;

type Amounts = Omit<StatementLine, 'step'>;

/** What those lines come to that have an amount: of lines that have something, or, where none has, of any; null for none. */
export const totalOf = (lines: readonly Pick<Amounts, 'units' | 'reversed' | 'fen'>[]): number | null => {
  const told = lines.filter(hasSomething);
  const worth = (told.length > 0 ? told : lines).flatMap(({ fen }) => (fen === null ? [] : [fen]));
  return worth.length === 0 ? null : worth.reduce((sum, fen) => sum + fen, 0);
};

/** All lines as one. */
export const together = (lines: readonly Amounts[]): Amounts => ({
  units: lines.reduce((sum, { units }) => sum + units, 0),
  reversed: lines.reduce((sum, { reversed }) => sum + reversed, 0),
  fen: totalOf(lines),
  unpriced: lines.reduce((sum, { unpriced }) => sum + unpriced, 0),
});
