import { daysUntil } from '@titles/shared/jiangmen-time';
import { dayInWords } from '@titles/shared/jiangmen-words';

/**
 * A person's own next date: 「2026年度：2027年1月1日开放申报，还有 39 天」.
 * `opensOn` is null where an exam decides, which has dates of its own.
 */
export const nextDate = (reviewYear: number, opensOn: string | null, today: string): string => {
  if (opensOn === null) return `${reviewYear}年度：考试报名时间以当年公告为准`;
  const left = daysUntil(opensOn, today);
  return `${reviewYear}年度：${left > 0 ? `${dayInWords(opensOn)}开放申报，还有 ${left} 天` : '申报窗口已开放'}`;
};
