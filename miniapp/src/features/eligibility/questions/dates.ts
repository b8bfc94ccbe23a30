import { chosen, type Answers } from './question';

const EARLIEST = 1950;

const daysOfMonth = (year: number, month: number): number =>
  month === 2
    ? (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
      ? 29
      : 28
    : [4, 6, 9, 11].includes(month)
      ? 30
      : 31;

const two = (number: number): string => String(number).padStart(2, '0');

/** The last day that a date known only in part may mean, so that no waiting time is counted too long. */
export const latestDay = (partial: string): string => {
  const [year = 0, month = 12, day] = partial.split('-').map(Number);
  return `${year}-${two(month)}-${two(day ?? daysOfMonth(year, month))}`;
};

export const dayOf = (answers: Answers, key: string): string | undefined => {
  const partial = chosen(answers, key);
  return partial === undefined ? undefined : latestDay(partial);
};

export interface DateFields {
  year: string;
  month: string;
  day: string;
}

export const dateFields = (partial: string | undefined): DateFields => {
  const [year = '', month = '', day = ''] = partial?.split('-') ?? [];
  return { year, month: month.replace(/^0/, ''), day: day.replace(/^0/, '') };
};

/** Digits as people type them: full-width ones count too. */
const digits = (text: string): string =>
  text.trim().replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
const whole = (text: string): number => (/^\d+$/.test(digits(text)) ? Number(digits(text)) : NaN);

/** Reads what was typed: the date as far as it is known, or the sentence that says what to mend. */
export const readDate = (
  fields: DateFields,
  { today, future }: { today: string; future: boolean },
): { date: string } | { mend: string } => {
  const year = whole(fields.year);
  const latest = Number(today.slice(0, 4)) + (future ? 8 : 0);
  if (digits(fields.year).length !== 4 || !(year >= EARLIEST && year <= latest))
    return { mend: `年份请写 4 位数字，从 ${EARLIEST} 到 ${latest}，例如 2019。` };
  if (digits(fields.month) === '')
    return digits(fields.day) === '' ? { date: String(year) } : { mend: '写了日，请把月也写上。' };
  const month = whole(fields.month);
  if (!(month >= 1 && month <= 12)) return { mend: '月份请写 1 到 12。' };
  const day = digits(fields.day) === '' ? undefined : whole(fields.day);
  const last = daysOfMonth(year, month);
  if (day !== undefined && !(day >= 1 && day <= last))
    return { mend: `${year}年${month}月的日请写 1 到 ${last}，记不清可以不写。` };
  const date = [String(year), two(month), ...(day === undefined ? [] : [two(day)])].join('-');
  return !future && date > today.slice(0, date.length)
    ? { mend: '这个日期还没有到，请再核对一下。' }
    : { date };
};
