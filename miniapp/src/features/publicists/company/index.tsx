import { useDidShow } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { publicists } from '@titles/shared/contract/publicists';
import { dayInJiangmen } from '@titles/shared/jiangmen-time';
import { districtName } from '@titles/shared/policy/districts';
import { client } from '@titles/miniapp/api';
import { useRemote } from '@titles/miniapp/remote';
import { Card } from '@titles/miniapp/ui/card';
import { EmptyState } from '@titles/miniapp/ui/empty-state';
import { ForSome } from '@titles/miniapp/ui/for-some';
import { open } from '@titles/miniapp/ui/navigate';
import { Page } from '@titles/miniapp/ui/page';
import { Row } from '@titles/miniapp/ui/row';
import { Section } from '@titles/miniapp/ui/section';
import { Heading } from '@titles/miniapp/ui/semantics';
import { stateInWords } from '../words';
import { OwnDates } from './own-dates';
import { OpenPlaces } from './open-places';
import { UsingTitles } from './using-titles-sections';
import '../publicists.scss';
import './index.scss';

const { mine } = client(publicists);

/** What a company's publicist does for the company. */
export default function CompanyPage() {
  const remote = useRemote(mine);
  useDidShow(remote.retry);
  const publicist = remote.value?.publicist;
  return (
    <Page title="单位页">
      <Heading level={1} className="publicist__title">
        {publicist?.company ?? '单位页'}
      </Heading>
      <ForSome remote={remote} whom="职称宣传员">
        {() =>
          publicist ? (
            <>
              <View className="publicist__note">
                {districtName(publicist.district)} · {publicist.type} · {publicist.size} · 宣传员
                {stateInWords[publicist.state]}
              </View>
              <Roster />
              {publicist.state === 'active' && (
                <>
                  <OwnDates />
                  <OpenPlaces today={dayInJiangmen(new Date())} />
                </>
              )}
              <UsingTitles />
            </>
          ) : (
            <>
              <EmptyState
                icon="people"
                message="单位的日程和名额由职称宣传员来约，您还没有申请。"
                action={{ text: '去申请', onPress: () => open('/features/publicists/apply/index') }}
              />
              <Roster />
              <UsingTitles />
            </>
          )
        }
      </ForSome>
    </Page>
  );
}

const Roster = () => (
  <Section title="我们单位谁该报？">
    <Card>
      <Row
        title="单位自查表"
        note="打开人员名册，看谁现在可以申报、还差什么；名册不上传"
        icon="self-check"
        onPress={() => open('/features/rosters/check/index')}
      />
    </Card>
  </Section>
);
