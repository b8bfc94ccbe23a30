import { type GrantableRole } from '@titles/shared/contract/roles';
import { clockInJiangmen, dayInJiangmen } from '@titles/shared/jiangmen-time';

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

/** An instant as a clock in Jiangmen shows it: `2026-11-23 16:05`. */
export function inJiangmen(instant: string): string {
  const at = new Date(instant);
  return `${dayInJiangmen(at)} ${clockInJiangmen(at)}`;
}

/** Today's date in Jiangmen: `2026-11-23`. */
export const today = (): string => dayInJiangmen(new Date());
