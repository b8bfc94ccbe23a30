import { cutOff, reviewWindow } from '@titles/shared/eligibility/calendar';

export interface YearDate {
  day: string;
  title: string;
  note: string;
}

/**
 * The dates that come back every year, so that nobody begins with an empty calendar. Windows hold in principle: the
 * committee's notice decides.
 */
export function yearDates(year: number): YearDate[] {
  const window = reviewWindow(year - 1);
  return [
    {
      day: window.opens,
      title: '职称申报开始',
      note: `${window.label}。原则上如此，以评委会通知为准。`,
    },
    {
      day: `${year}-03-01`,
      title: '申报最后一个月',
      note: '提醒单位账号、公示和材料，赶在3月底前。',
    },
    {
      day: window.closes,
      title: '职称申报截止',
      note: `${window.label}。原则上如此，以评委会通知为准。`,
    },
    {
      day: `${year}-12-01`,
      title: '继续教育学时收尾',
      note: '一年90学时（公需30、专业42、选修18），12月底前学完。',
    },
    {
      day: cutOff(year),
      title: '年限计算截止',
      note: `${year}年度的年限算到这一天，规则里以此为准，需以通知确认。`,
    },
  ];
}
