import { isDay } from '@titles/shared/jiangmen-time';
import { numeral } from './numerals';

const written =
  /^[(（]?([0-9]{4}|[〇零○一二三四五六七八九]{4})\s?年\s?([0-9一二三四五六七八九十]{1,3})\s?月\s?([0-9一二三四五六七八九十]{1,3})\s?日[)）]?$/;

/** The day a whole line states (2020年5月6日, 二〇二〇年五月六日) as `2020-05-06`; null for anything else. */
export function dayOf(line: string): string | null {
  if (line.length > 24) return null;
  const [, year, month, day] = written.exec(line.normalize('NFKC')) ?? [];
  if (year === undefined || month === undefined || day === undefined) return null;
  const iso = [yearOf(year), numberOf(month), numberOf(day)]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
  return isDay(iso) ? iso : null;
}

const yearOf = (text: string): string =>
  Array.from(text, (sign) => (/[0-9]/.test(sign) ? sign : String(numeral(sign) ?? 0))).join('');
const numberOf = (text: string): number => (/^[0-9]+$/.test(text) ? Number(text) : (numeral(text) ?? 0));
