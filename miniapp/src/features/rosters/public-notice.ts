import { reviewWindow } from '@titles/shared/eligibility/calendar';
import { dayInWords, weekdayInWords } from '@titles/shared/jiangmen-words';
import { type WorkingDays, workingDays } from '@titles/shared/policy/working-days';

/** As many working days as notices are commonly shown; the year's notice decides (facts 3.12). */
export const NOTICE_DAYS = 5;

/** Whom a notice names. */
interface Named {
  name: string;
  /** 工程师（中级）. */
  title: string;
  verb: string;
}

interface Noticed {
  company: string;
  reviewYear: number;
  people: readonly Named[];
  /** The first day it may hang. */
  from: string;
}

/** Room to write by hand. */
const toFill = '＿＿＿＿＿＿';

const withWeekday = (day: string): string => `${dayInWords(day)}（${weekdayInWords(day)}）`;

/** The employer's 公示 before a review, the working days that it hangs, and whether it is over before the last day to apply. */
export function publicNotice({
  company,
  reviewYear,
  people,
  from,
}: Noticed): WorkingDays & { text: string; inTime: boolean } {
  const { days, published } = workingDays(from, NOTICE_DAYS);
  const [first = from] = days;
  const last = days[days.length - 1] ?? first;
  const signed = company.trim() === '' ? toFill : company.trim();
  const text = [
    `关于${reviewYear}年度拟申报职称人员的公示`,
    '',
    `现将我单位${reviewYear}年度拟申报职称的人员公示如下：`,
    ...people.map(({ name, title, verb }, index) => `${index + 1}. ${name}　拟${verb} ${title}`),
    '',
    `公示时间：${withWeekday(first)}至${withWeekday(last)}，共${NOTICE_DAYS}个工作日。`,
    `公示期间，如有异议，请向本单位反映。联系部门：${toFill}　联系人：${toFill}　电话：${toFill}`,
    '',
    `${signed}（盖章）`,
    dayInWords(first),
  ].join('\n');
  return { text, days, published, inTime: last < reviewWindow(reviewYear).closes };
}
