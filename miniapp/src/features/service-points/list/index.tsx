import { useShareAppMessage, useShareTimeline } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { servicePoints } from '@titles/shared/contract/service-points';
import { client } from '@titles/miniapp/api';
import { useRemote } from '@titles/miniapp/remote';
import { useSession } from '@titles/miniapp/session';
import { Card } from '@titles/miniapp/ui/card';
import { DemoMark } from '@titles/miniapp/ui/demo-mark';
import { EmptyState } from '@titles/miniapp/ui/empty-state';
import { ErrorState } from '@titles/miniapp/ui/error-state';
import { open } from '@titles/miniapp/ui/navigate';
import { Page } from '@titles/miniapp/ui/page';
import { Row } from '@titles/miniapp/ui/row';
import { Section } from '@titles/miniapp/ui/section';
import { Heading } from '@titles/miniapp/ui/semantics';
import { Skeleton } from '@titles/miniapp/ui/skeleton';
import { useQuery } from '@titles/miniapp/ui/use-query';
import { OwnVisits } from './own-visits';
import './index.scss';

const { list } = client(servicePoints);

export default function ServicePointsPage() {
  const { value, failure, retry } = useRemote(list);
  const signedIn = useSession(({ kept }) => kept !== null);
  const { district } = useQuery();
  // The district one works in comes first.
  const points = [...(value?.servicePoints ?? [])].sort(
    (a, b) => Number(b.district === district) - Number(a.district === district),
  );
  const shared = () => ({ title: '职称申报服务点' });
  useShareAppMessage(shared);
  useShareTimeline(shared);
  return (
    <Page title="申报服务点" className="points">
      <Heading level={1} className="points__title">
        申报服务点
      </Heading>
      <View className="points__intro">
        各市（区）人社部门为民营企业设的服务点：可以咨询职称申报，也接收申报材料。先约时间再去，不用排队。
      </View>
      {signedIn && <OwnVisits />}
      <Section title="选一个服务点">
        {value && points.length > 0 && (
          <Card>
            {points.map(({ id, district: where, name, address }) => (
              <Row
                key={id}
                kicker={where === district ? `${where} · 您单位所在` : where}
                title={name}
                note={address ?? '地址待当地人社部门填写'}
                onPress={() => open('/features/service-points/point/index', { servicePointId: id })}
              />
            ))}
          </Card>
        )}
        {value?.servicePoints.length === 0 && (
          <EmptyState icon="service" message="服务点信息还没有填写，请先电话咨询当地人社部门。" />
        )}
        {!value && !failure && <Skeleton shape="cards" />}
        {!value && failure && <ErrorState message={failure.sentence} onRetry={retry} />}
      </Section>
      {value?.servicePoints.some(({ demo }) => demo) && (
        <DemoMark what="服务点和开放时间为示例。真实地址、电话和时间以当地人社部门公布的为准。" />
      )}
    </Page>
  );
}
