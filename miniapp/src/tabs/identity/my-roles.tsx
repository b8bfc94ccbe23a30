import { grants } from '@titles/shared/contract/grants';
import { client } from '../../api';
import { useRemote } from '../../remote';
import { Links } from '../../ui/links';
import { Section } from '../../ui/section';

const { mine } = client(grants);

const places = [
  {
    role: 'lecturer',
    title: '讲师工作台',
    note: '邀请、日程、资料',
    icon: 'lecture',
    path: '/features/lecturers/workspace/index',
  },
  {
    role: 'lecturer',
    title: '专家答疑',
    note: '等您回答和核对的问题',
    icon: 'forum',
    path: '/features/forum/desk/index',
  },
  {
    role: 'publicist',
    title: '宣传员工作台',
    note: '今天分享什么、有多少人读、对账单',
    icon: 'people',
    path: '/features/publicists/workspace/index',
  },
  {
    role: 'publicist',
    title: '上门培训',
    note: '请讲师到单位来',
    icon: 'visit',
    path: '/features/onsite/requests/index',
  },
] as const;

/** What the person's roles are for; nothing for those who have none. */
export const MyRoles = () => {
  const { value } = useRemote(mine);
  const active = (value?.grants ?? []).filter(({ state }) => state === 'active').map(({ role }) => role);
  const shown = places.filter(({ role }) => active.includes(role));
  return shown.length === 0 ? null : (
    <Section title="我的工作">
      <Links to={shown.map(({ role: _, ...link }) => link)} />
    </Section>
  );
};
