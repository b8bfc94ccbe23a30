import Taro, { useDidShow, useShareAppMessage, useShareTimeline } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Icon, type IconName } from '../../ui/icon';
import { open } from '../../ui/navigate';
import { Notice } from '../../ui/notice';
import { Page } from '../../ui/page';
import { Row } from '../../ui/row';
import { Heading } from '../../ui/semantics';
import { CHECK_KEY, LAST_RESULT_KEY, readCheck, readLastResult } from './kept';
import './index.scss';

const needs: { icon: IconName; text: string }[] = [
  { icon: 'document', text: '毕业证书：学历、毕业时间、是否全日制' },
  { icon: 'self-check', text: '职称证书（有的话）：名称、评审年度或取得时间' },
  { icon: 'industry', text: '做这一行的时间，单位的类型' },
];

const onPhone = () => ({
  answered: Object.keys(readCheck(Taro.getStorageSync<unknown>(CHECK_KEY)).answers).length,
  last: readLastResult(Taro.getStorageSync<unknown>(LAST_RESULT_KEY)),
});

/** The start of the self-check; questions, engine and rules are loaded with the first question. */
export default function EligibilityStart() {
  const [{ answered, last }, setKept] = useState(onPhone);
  useDidShow(() => setKept(onPhone()));
  const shared = () => ({ title: '看看我能申报什么职称' });
  useShareAppMessage(shared);
  useShareTimeline(shared);

  return (
    <Page title="自测" tab="eligibility" className="start">
      <Heading level={1} className="start__title">
        看看我能申报什么职称
      </Heading>
      <View className="start__lead">
        一般 7–10 个问题。按证书上的字回答就行，不用懂级别；不清楚的可以跳过。
      </View>
      {last && (
        <View className="start__last">
          <Card>
            <Row
              icon="self-check"
              kicker="上次的结果"
              title={last.line}
              onPress={() => open('/features/eligibility/result/index')}
            />
          </Card>
        </View>
      )}
      <View className="start__go">
        <Button onPress={() => open('/features/eligibility/question/index')}>
          {answered > 0 && !last ? '接着上次回答' : answered > 0 ? '再看一遍问题' : '开始自测'}
        </Button>
      </View>
      {answered > 0 && (
        <View className="start__answers">
          <Button kind="secondary" onPress={() => open('/features/eligibility/answers/index')}>
            {`核对或清除 ${answered} 条回答`}
          </Button>
        </View>
      )}
      <Heading level={2} className="start__needs">
        手边有这些会更快
      </Heading>
      <Card>
        {needs.map(({ icon, text }) => (
          <View key={text} className="start__need">
            <Icon name={icon} className="start__need-icon" />
            <View className="start__need-text">{text}</View>
          </View>
        ))}
      </Card>
      <View className="start__private">
        <Notice tone="private">
          不用登录，没有网络也能做。回答和结果只留在这部手机上，您自己点保存才会存到账号。
        </Notice>
      </View>
    </Page>
  );
}
