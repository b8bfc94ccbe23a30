import { type Statement } from '@titles/shared/contract/ledger';
import { unpricedInWords } from '@titles/shared/ledger-words';

/** `12.50`; what no tariff covers has no amount. */
export const amountInWords = (fen: number | null): string =>
  fen === null ? '未定标准' : (fen / 100).toFixed(2);

/** `12.50`, or `12.50（另有 2 次当时未定标准）` where some have no amount. */
export const worthInWords = (worth: Pick<Statement, 'fen' | 'unpriced'>): string => {
  const more = unpricedInWords(worth);
  return `${amountInWords(worth.fen)}${more && `（${more}）`}`;
};

/** `3`, or `3（撤销 1）` where something was taken back. */
export const unitsOf = ({ lines }: Pick<Statement, 'lines'>, step: string): string => {
  const { units = 0, reversed = 0 } = lines.find((line) => line.step === step) ?? {};
  return reversed === 0 ? String(units) : `${units}（撤销 ${reversed}）`;
};

/** Whether a month may be closed: from the second day of the next one. */
export const isOver = (month: string, today: string): boolean =>
  today.slice(0, 7) > month && !(today.slice(8) === '01' && follows(month, today.slice(0, 7)));

const follows = (month: string, next: string): boolean => {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return next === (number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`);
};
