import { useDidShow } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { lecturers } from '@titles/shared/contract/lecturers';
import { onsite } from '@titles/shared/contract/onsite';
import { dayInJiangmen } from '@titles/shared/jiangmen-time';
import { client } from '@titles/miniapp/api';
import { Reminders } from '@titles/miniapp/reminders';
import { useRemote } from '@titles/miniapp/remote';
import { Card } from '@titles/miniapp/ui/card';
import { EmptyState } from '@titles/miniapp/ui/empty-state';
import { ForSome } from '@titles/miniapp/ui/for-some';
import { open } from '@titles/miniapp/ui/navigate';
import { Page } from '@titles/miniapp/ui/page';
import { Row } from '@titles/miniapp/ui/row';
import { Section } from '@titles/miniapp/ui/section';
import { Heading } from '@titles/miniapp/ui/semantics';
import { AskCard } from './ask-card';
import { Week } from './week';
import './index.scss';

const { mine } = client(lecturers);
const { asks } = client(onsite);
const profile = () => open('/features/lecturers/profile/index');

export default function LecturerWorkspace() {
  const me = useRemote(mine);
  const waiting = useRemote(asks.list);
  const [changes, setChanges] = useState(0);
  const read = () => {
    me.retry();
    waiting.retry();
  };
  useDidShow(read);
  const changed = () => {
    waiting.retry();
    setChanges(changes + 1);
  };
  const both = {
    value: me.value && waiting.value ? { ...me.value, ...waiting.value } : undefined,
    failure: me.failure ?? waiting.failure,
    retry: read,
  };
  return (
    <Page title="讲师工作台">
      <Heading level={1} className="workspace__title">
        讲师工作台
      </Heading>
      <ForSome remote={both} whom="讲师">
        {({ lecturer, asks: invitations }) =>
          lecturer === null ? (
            <EmptyState
              icon="person"
              message="先写好讲师资料：能讲什么、愿意去哪里。之后有邀请会来问您。"
              action={{ text: '填写讲师资料', onPress: profile }}
            />
          ) : (
            <>
              <Section title={invitations.length > 0 ? '等您回复' : '邀请'}>
                {invitations.map((ask) => (
                  <AskCard key={ask.id} ask={ask} onAnswer={changed} />
                ))}
                {invitations.length === 0 && (
                  <Card>
                    <View className="workspace__note">现在没有要回复的邀请。</View>
                  </Card>
                )}
              </Section>
              <Section title="服务通知">
                <Card>
                  <Reminders news="有邀请、有变动时" />
                </Card>
              </Section>
              <Week key={changes} today={dayInJiangmen(new Date())} onChange={changed} />
              <Section title="资料">
                <Card>
                  <Row title="讲师资料与可讲时间" note={nowAsked(lecturer)} icon="person" onPress={profile} />
                </Card>
              </Section>
            </>
          )
        }
      </ForSome>
    </Page>
  );
}

const nowAsked = ({ open: isOpen, availability }: { open: boolean; availability: { mode: string } }) =>
  !isOpen ? '暂不接受邀请' : availability.mode === 'ask' ? '有邀请再问我' : '按每周时间';
