import { usePreferences } from '../../preferences';
import { useSession } from '../../session';
import { Card } from '../../ui/card';
import { type Link, Links } from '../../ui/links';
import { Page } from '../../ui/page';
import { Section } from '../../ui/section';
import { Heading } from '../../ui/semantics';
import { Switch } from '../../ui/switch';
import { toForum, toOwnBookings, toOwnData, toPrivacyStatement, toServicePoints } from '../../ways';
import { AccountCard } from './account-card';
import { MyRoles } from './my-roles';
import { SavedChecks } from './saved-checks';
import './index.scss';

const bookings: readonly Link[] = [
  toOwnBookings,
  toServicePoints,
  {
    title: '日历订阅',
    note: '预约自动出现在手机日历里',
    icon: 'bell',
    path: '/features/calendars/subscribe/index',
  },
];

const forum: readonly Link[] = [
  toForum,
  {
    title: '我的问答',
    note: '提问、回答、关注和审核结果',
    icon: 'edit',
    path: '/features/forum/mine/index',
  },
];

const ownAccount: readonly Link[] = [
  {
    title: '隐私与授权',
    note: '同意了什么，随时收回',
    icon: 'shield',
    path: '/features/privacy/choices/index',
  },
  toOwnData,
  {
    title: '登录管理',
    note: '看看哪里登录着，不认识的马上结束',
    icon: 'shield',
    path: '/features/identity/sessions/index',
  },
];

const explanations: readonly Link[] = [
  {
    title: '申请职称宣传员',
    note: '单位人事把职称政策带给同事',
    icon: 'people',
    path: '/features/publicists/apply/index',
  },
  toPrivacyStatement,
  { title: '用户协议', icon: 'document', path: '/features/identity/agreement/index' },
  {
    title: '关于与数据说明',
    note: '结论从哪来，哪些是示例',
    icon: 'info',
    path: '/features/identity/about/index',
  },
  {
    title: '证明核验',
    note: '输入证明上的核验码',
    icon: 'check',
    path: '/features/certificates/confirm/index',
  },
];

export default function Identity() {
  const signedIn = useSession(({ kept }) => kept !== null);
  const { elder, setElder } = usePreferences();
  return (
    <Page title="我的" tab="identity">
      <Heading level={1} className="identity__title">
        我的
      </Heading>
      <AccountCard signedIn={signedIn} />
      <Section title="预约">
        <Links to={bookings} />
      </Section>
      <Section title="论坛">
        <Links to={forum} />
      </Section>
      {signedIn && (
        <>
          <SavedChecks />
          <MyRoles />
          <Section title="我的数据与安全">
            <Links to={ownAccount} />
          </Section>
        </>
      )}
      <Section title="阅读方式">
        <Card>
          <Switch title="长辈版" note="字更大，按钮更好点，下次打开仍然有效" on={elder} onChange={setElder} />
        </Card>
      </Section>
      <Section title="说明">
        <Links to={explanations} />
      </Section>
    </Page>
  );
}
