import { type FieldError } from '@titles/shared/errors';
import { isDay } from '@titles/shared/jiangmen-time';

interface FieldRule {
  fits: (value: string) => boolean;
  /** What to do, for whoever wrote the message. */
  says: string;
}

const matches = (pattern: RegExp) => (value: string) => pattern.test(value);
const hasHan = matches(/\p{Script=Han}/u);
const CLOCK = String.raw`(?:[01]?\d|2[0-3]):[0-5]\d`;
const DAY = String.raw`(\d{4})年(\d{1,2})月(\d{1,2})日`;

/** One moment, or two with 「~」 between. */
const moments = (moment: RegExp) => (value: string) => {
  const parts = value.split('~');
  return parts.length <= 2 && parts.every((part) => moment.test(part) && isRealDay(part));
};

function isRealDay(text: string): boolean {
  const [, year, month, day] = new RegExp(DAY).exec(text) ?? [];
  if (year === undefined || month === undefined || day === undefined) return true;
  return isDay([year, month.padStart(2, '0'), day.padStart(2, '0')].join('-'));
}

/** What each type of template field accepts. Lengths count UTF-16 units, the strictest way to count. */
const rules: Readonly<Record<string, FieldRule>> = {
  thing: { fits: (value) => value.length <= 20, says: '最多 20 个字' },
  number: { fits: matches(/^(?=.{1,32}$)\d+(\.\d+)?$/), says: '只能是 32 位以内的数字，可带小数' },
  letter: { fits: matches(/^[A-Za-z]{1,32}$/), says: '只能是 32 个以内的字母' },
  symbol: { fits: matches(/^[\p{P}\p{S}]{1,5}$/u), says: '只能是 5 个以内的符号' },
  character_string: { fits: matches(/^[!-~]{1,32}$/), says: '只能是 32 个以内的数字、字母或符号' },
  time: {
    fits: moments(new RegExp(`^(?:${DAY} )?${CLOCK}$`)),
    says: '写成「15:01」或「2019年10月1日 15:01」，时间段用「~」连接',
  },
  date: {
    fits: moments(new RegExp(`^${DAY}(?: ${CLOCK})?$`)),
    says: '写成「2019年10月1日」或「2019年10月1日 15:01」，时间段用「~」连接',
  },
  amount: {
    fits: matches(/^[¥￥$€£]?\d{1,10}(\.\d+)?元?$/),
    says: '写成「¥100.5」或「100.5元」，整数 10 位以内',
  },
  phone_number: { fits: matches(/^[\d+()-]{1,17}$/), says: '只能是 17 位以内的数字和符号' },
  car_number: {
    fits: matches(/^(?=.{1,8}$)[\p{Script=Han}A-Za-z\d]([A-Za-z\d]*[\p{Script=Han}A-Za-z\d])?$/u),
    says: '写成车牌号码，8 位以内',
  },
  name: {
    fits: (value) =>
      value.length <= (hasHan(value) ? 10 : 20) && matches(/^[\p{Script=Han}A-Za-z\p{P}\p{S} ]+$/u)(value),
    says: '中文姓名 10 个字以内，英文姓名 20 个字母以内',
  },
  phrase: { fits: matches(/^\p{Script=Han}{1,5}$/u), says: '只能是 5 个以内的汉字' },
};

/** What WeChat would refuse about the fields of a message, by their names: `thing1`, `time2`. Nothing when all fit. */
export function fieldErrors(fields: Readonly<Record<string, string>>): FieldError[] {
  return Object.entries(fields).flatMap(([name, value]) => {
    const message = wrong(name, value);
    return message ? [{ path: name, message }] : [];
  });
}

function wrong(name: string, value: string): string | undefined {
  const type = /^([a-z_]+)\d+$/.exec(name)?.[1] ?? '';
  const rule = Object.hasOwn(rules, type) ? rules[type] : undefined;
  if (!rule) return '模板里没有这种字段';
  if (value.trim() === '') return '不能空着';
  if (/\p{Cc}/u.test(value)) return '不能换行，也不能有控制字符';
  return rule.fits(value) ? undefined : rule.says;
}
