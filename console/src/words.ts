import { type GrantableRole } from '@titles/shared/contract/roles';

/** What a role is called at the desk. */
export const roleWords: Readonly<Record<GrantableRole, string>> = {
  publicist: '职称宣传员',
  lecturer: '讲师',
  association: '行业协会（学会）',
  school: '技工院校等',
  agency: '人才服务机构',
  'district-staff': '市（区）工作人员',
  'city-staff': '市级工作人员',
  'policy-staff': '政策工作人员',
  administrator: '管理员',
};

const format = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** An instant as a clock in Jiangmen shows it: `2026-11-23 16:05`. */
export function inJiangmen(instant: string): string {
  const parts = new Map(format.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]));
  const part = (name: Intl.DateTimeFormatPartTypes) => parts.get(name) ?? '';
  return `${part('year')}-${part('month')}-${part('day')} ${part('hour')}:${part('minute')}`;
}

/** Today's date in Jiangmen: `2026-11-23`. */
export const today = (): string => inJiangmen(new Date().toISOString()).slice(0, 10);
