import { isDay } from '@titles/shared/jiangmen-time';
import { dayOfSerial, type Cell } from '../reading/sheet';
import { blank, dense, isBlank, mend, plain, type Reading } from './plain';

const EARLIEST = 1940;
/** Days as spreadsheets number them, from 1940 to 2099: none of them looks like a year or a month. */
const serials = { from: 14_611, to: 73_050 };

const two = (number: number): string => String(number).padStart(2, '0');

/** As far as the date is written: `2019`, `2019-06`, `2019-06-30`. */
function dated(year: number, month: number | undefined, day: number | undefined): Reading<string> {
  const text = [
    String(year),
    ...[month, day].flatMap((part) => (part === undefined ? [] : [two(part)])),
  ].join('-');
  if (!isDay(day === undefined ? `${year}-${two(month ?? 1)}-01` : text)) return mend('没有这一天');
  return { value: text };
}

const unclear = (year: string, written: string): Reading<string> =>
  mend(
    `「${written}」看不出是1月还是10月（表格会把 ${year}.10 存成 ${year}.1），请写成 ${year}-01 或 ${year}-10`,
  );

function ofDigits(digits: string): Reading<string> | undefined {
  const number = Number(digits);
  if (digits.length === 4) return dated(number, undefined, undefined);
  if (digits.length === 5 && number >= serials.from && number <= serials.to)
    return { value: dayOfSerial(number) };
  if (digits.length === 6) return dated(Number(digits.slice(0, 4)), Number(digits.slice(4)), undefined);
  if (digits.length === 8)
    return dated(Number(digits.slice(0, 4)), Number(digits.slice(4, 6)), Number(digits.slice(6)));
  return undefined;
}

/** 7/1/2019: month or day first, which only a number above 12 tells. */
function yearLast(first: number, second: number, year: number): Reading<string> {
  if (first > 12 || first === second) return dated(year, second, first);
  if (second > 12) return dated(year, first, second);
  return mend(`「${first}/${second}/${year}」看不出哪个是月、哪个是日，请把年份写在前面`);
}

function read(text: string): Reading<string> {
  const digits = /^\d+$/.test(text) ? ofDigits(text) : undefined;
  if (digits) return digits;
  // A serial number with a time of day.
  if (/^\d{5}\.\d+$/.test(text)) return ofDigits(text.slice(0, 5)) ?? mend('不是日期');
  const [, year = '', month, day] =
    /^(\d{4})[-./年、](\d{1,2})?(?:[-./月、](\d{1,2})?)?[日号.月]?$/.exec(text) ?? [];
  // A date that ends with its year, 「2019年」, has no month.
  if (year !== '') {
    if (month === '1' && day === undefined && /^\d{4}\.1$/.test(text)) return unclear(year, text);
    return dated(
      Number(year),
      month === undefined ? undefined : Number(month),
      day === undefined ? undefined : Number(day),
    );
  }
  const [, first = '', second = '', last = ''] = /^(\d{1,2})[-./](\d{1,2})[-./](\d{4})$/.exec(text) ?? [];
  if (last !== '') return yearLast(Number(first), Number(second), Number(last));
  if (/^\d{2}[-./年]\d{1,2}/.test(text)) return mend(`「${text}」的年份请写4位，例如 2019-07`);
  return mend(`「${text.slice(0, 20)}」不是日期，请写成 2019-07 或 2019-07-01`);
}

/** Without a time of day, and only then without blanks: 「2019/7/3 10:00」 is no 31st. */
const dayIn = (cell: Cell | undefined): string =>
  dense(plain(cell).replace(/[ T]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?Z?$/, ''));

/** A date as people write it in spreadsheets, as far as it is known; `latest` is the last day it may be. */
export function readDate(cell: Cell | undefined, latest: string): Reading<string> {
  const text = dayIn(cell);
  if (isBlank(text) || text === '无') return blank;
  const reading = read(text);
  if (!('value' in reading)) return reading;
  const { value } = reading;
  if (Number(value.slice(0, 4)) < EARLIEST) return mend(`「${text}」的年份太早，请核对`);
  if (value > latest.slice(0, value.length)) return mend(`「${text}」还没有到，请核对`);
  return reading;
}

/** A year: 「2019」, 「2019年」, 「2019年度」, or that of a date. */
export function readYear(cell: Cell | undefined, latest: string): Reading<number> {
  const text = dayIn(cell).replace(/(年度|年)?(评审|职称评审)?$/, '');
  const reading = readDate(text, latest);
  return 'value' in reading ? { value: Number(reading.value.slice(0, 4)) } : reading;
}
