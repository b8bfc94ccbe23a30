import { View } from '@tarojs/components';
import { useDidShow } from '@tarojs/taro';
import { useEffect } from 'react';
import { publicists } from '@titles/shared/contract/publicists';
import { client } from '@titles/miniapp/api';
import { dayInJiangmen } from '@titles/shared/jiangmen-time';
import { useRemote } from '@titles/miniapp/remote';
import { rememberPublicist } from '@titles/miniapp/share-token';
import { Card } from '@titles/miniapp/ui/card';
import { EmptyState } from '@titles/miniapp/ui/empty-state';
import { ForSome } from '@titles/miniapp/ui/for-some';
import { open } from '@titles/miniapp/ui/navigate';
import { Page } from '@titles/miniapp/ui/page';
import { Row } from '@titles/miniapp/ui/row';
import { Section } from '@titles/miniapp/ui/section';
import { Heading } from '@titles/miniapp/ui/semantics';
import { stateInWords } from '../words';
import { CourseStep } from './course-step';
import { Seasons } from './seasons';
import { shareHome } from './share-home';
import { StatementSection } from './statement';
import { Today } from './today';
import '../publicists.scss';

const { mine } = client(publicists);
const application = () => open('/features/publicists/apply/index');

export default function PublicistWorkspace() {
  const remote = useRemote(mine);
  useDidShow(remote.retry);
  const publicist = remote.value?.publicist;
  const works = publicist?.state === 'applied' || publicist?.state === 'active';
  useEffect(() => {
    if (!remote.value) return;
    rememberPublicist(works);
    if (works) shareHome();
  }, [remote.value, works]);
  const today = dayInJiangmen(new Date());
  return (
    <Page title="宣传员工作台">
      <Heading level={1} className="publicist__title">
        宣传员工作台
      </Heading>
      <ForSome remote={remote} whom="职称宣传员">
        {() =>
          !publicist ? (
            <EmptyState
              icon="people"
              message="还没有申请职称宣传员。"
              action={{ text: '去申请', onPress: application }}
            />
          ) : (
            <>
              <View className="publicist__note">
                {publicist.company} · {stateInWords[publicist.state]}
              </View>
              {works && <Today today={today} />}
              {works && <CourseStep />}
              <Seasons today={today} />
              <StatementSection thisMonth={today.slice(0, 7)} waiting={publicist.state === 'applied'} />
              <Section title="另外">
                <Card>
                  <Row
                    title="单位页"
                    note="谁该报、日程和名额、让职称有用"
                    icon="industry"
                    onPress={() => open('/features/publicists/company/index')}
                  />
                  <Row
                    title="我的申请"
                    note={stateInWords[publicist.state]}
                    icon="person"
                    onPress={application}
                  />
                  {publicist.state === 'active' && (
                    <Row
                      title="上门培训"
                      note="请讲师到单位来"
                      icon="visit"
                      onPress={() => open('/features/onsite/requests/index')}
                    />
                  )}
                </Card>
              </Section>
            </>
          )
        }
      </ForSome>
    </Page>
  );
}
