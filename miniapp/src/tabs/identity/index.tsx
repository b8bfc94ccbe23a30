import { usePreferences } from '../../preferences';
import { useSession } from '../../session';
import { Card } from '../../ui/card';
import { open } from '../../ui/navigate';
import { Page } from '../../ui/page';
import { Row } from '../../ui/row';
import { Section } from '../../ui/section';
import { Heading } from '../../ui/semantics';
import { Switch } from '../../ui/switch';
import { AccountCard } from './account-card';
import { MyRoles } from './my-roles';
import { SavedChecks } from './saved-checks';
import './index.scss';

const privacy = [
  {
    title: '隐私与授权',
    note: '同意了什么，随时收回',
    icon: 'shield',
    path: '/features/privacy/choices/index',
  },
  {
    title: '我的数据',
    note: '查看、导出和注销账号',
    icon: 'person',
    path: '/features/privacy/own-data/index',
  },
] as const;

const reading = [
  {
    title: '隐私说明',
    note: '哪些信息留在手机，怎样删除',
    icon: 'shield',
    path: '/features/identity/privacy/index',
  },
  {
    title: '授课证明核验',
    note: '输入证明上的核验码',
    icon: 'check',
    path: '/features/onsite/certificate/index',
  },
  { title: '用户协议', icon: 'document', path: '/features/identity/agreement/index' },
  {
    title: '关于与数据说明',
    note: '结论从哪来，哪些是示例',
    icon: 'info',
    path: '/features/identity/about/index',
  },
] as const;

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
        <Card>
          <Row
            title="我的预约"
            note="签到码、候补位置、改期和取消"
            icon="calendar"
            onPress={() => open('/features/bookings/mine/index')}
          />
        </Card>
      </Section>
      {signedIn && <SavedChecks />}
      {signedIn && <MyRoles />}
      <Section title="预约">
        <Card>
          <Row
            icon="calendar"
            title="服务点预约"
            note="咨询和交材料，先约时间再去"
            onPress={() => open('/features/service-points/list/index')}
          />
          <Row
            icon="bell"
            title="日历订阅"
            note="预约自动出现在手机日历里"
            onPress={() => open('/features/calendars/subscribe/index')}
          />
        </Card>
      </Section>
      {signedIn && (
        <Section title="我的信息">
          <Card>
            {privacy.map(({ path, ...row }) => (
              <Row key={path} {...row} onPress={() => open(path)} />
            ))}
          </Card>
        </Section>
      )}
      <Section title="阅读方式">
        <Card>
          <Switch title="长辈版" note="字更大，按钮更好点，下次打开仍然有效" on={elder} onChange={setElder} />
        </Card>
      </Section>
      {signedIn && (
        <Section title="账号安全">
          <Card>
            <Row
              title="登录管理"
              note="看看哪里登录着，不认识的马上结束"
              icon="shield"
              onPress={() => open('/features/identity/sessions/index')}
            />
          </Card>
        </Section>
      )}
      <Section title="说明">
        <Card>
          {reading.map(({ path, ...row }) => (
            <Row key={path} {...row} onPress={() => open(path)} />
          ))}
        </Card>
      </Section>
    </Page>
  );
}
