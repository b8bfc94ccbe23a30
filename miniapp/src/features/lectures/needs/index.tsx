import { View } from '@tarojs/components';
import { useState } from 'react';
import { type Need, needs } from '@titles/shared/contract/needs';
import { districts } from '@titles/shared/contract/person-values';
import { askers, forms, times, topics } from '@titles/shared/need-words';
import { client } from '@titles/miniapp/api';
import { failureOf, useFresh } from '@titles/miniapp/remote';
import { SignedIn } from '@titles/miniapp/sign-in';
import { Button } from '@titles/miniapp/ui/button';
import { Choice, Choices } from '@titles/miniapp/ui/choice';
import { EmptyState } from '@titles/miniapp/ui/empty-state';
import { ErrorState } from '@titles/miniapp/ui/error-state';
import { Filters } from '@titles/miniapp/ui/filters';
import { openTab } from '@titles/miniapp/ui/navigate';
import { Notice } from '@titles/miniapp/ui/notice';
import { Page } from '@titles/miniapp/ui/page';
import { Section } from '@titles/miniapp/ui/section';
import { Heading } from '@titles/miniapp/ui/semantics';
import { Skeleton } from '@titles/miniapp/ui/skeleton';
import { TextField } from '@titles/miniapp/ui/text-field';
import { isWhole, missingIn, type NeedDraft } from './draft';
import './index.scss';

const { mine, tell } = client(needs);

const blank: NeedDraft = { topics: [], comment: '' };
const places = districts.map((district) => ({ value: district, text: district }));

const Survey = ({ before }: { before: Need | null }) => {
  const [need, setNeed] = useState<NeedDraft>(before ?? blank);
  const [refusal, setRefusal] = useState<string>();
  const [told, setTold] = useState(false);
  const change = (part: Partial<NeedDraft>) => {
    setNeed({ ...need, ...part });
    setRefusal(undefined);
  };
  const toggle = (topic: Need['topics'][number]) => {
    const chosen = need.topics.includes(topic);
    if (!chosen && need.topics.length === 3) {
      setRefusal('最多选三项，先取消一项再选。');
      return;
    }
    change({ topics: chosen ? need.topics.filter((one) => one !== topic) : [...need.topics, topic] });
  };
  const send = () => {
    if (!isWhole(need)) {
      setRefusal(`还没有选：${missingIn(need).join('、')}。`);
      return;
    }
    tell({ body: need }).then(
      () => setTold(true),
      (error: unknown) => setRefusal(failureOf(error).sentence),
    );
  };
  if (told)
    return (
      <EmptyState
        icon="check"
        message="收到了，会用来安排下一季的讲堂。本季里随时可以再改。"
        action={{ text: '回大讲堂', onPress: () => openTab('lectures') }}
      />
    );
  return (
    <>
      <Section title="您是">
        <Filters label="您是" options={askers} value={need.asker} onChange={(asker) => change({ asker })} />
      </Section>
      <Section title="在哪里听方便">
        <Filters
          label="市（区）"
          options={places}
          value={need.district}
          onChange={(district) => change({ district })}
        />
      </Section>
      <Section title="最想听什么（最多三项）">
        <Choices label="最想听什么" many>
          {topics.map(({ value, text }) => (
            <Choice
              key={value}
              many
              text={text}
              chosen={need.topics.includes(value)}
              onChoose={() => toggle(value)}
            />
          ))}
        </Choices>
      </Section>
      <Section title="什么形式">
        <Filters label="形式" options={forms} value={need.form} onChange={(form) => change({ form })} />
      </Section>
      <Section title="什么时间">
        <Filters label="时间" options={times} value={need.time} onChange={(time) => change({ time })} />
      </Section>
      <View className="needs__words">
        <TextField
          label="还有什么需要（选填）"
          long
          length={200}
          value={need.comment}
          onInput={(comment) => change({ comment })}
          note="只按汇总给人社部门看。请不要写姓名和电话。"
        />
      </View>
      {refusal !== undefined && <Notice tone="warning">{refusal}</Notice>}
      <View className="needs__send">
        <Button onPress={send}>{before ? '改好了，提交' : '提交'}</Button>
      </View>
    </>
  );
};

const Own = () => {
  const { value, failure, retry } = useFresh(mine);
  if (value) return <Survey before={value.need} />;
  return failure ? <ErrorState message={failure.sentence} onRetry={retry} /> : <Skeleton />;
};

export default function Needs() {
  return (
    <Page title="需求征集">
      <Heading level={1} className="needs__heading">
        您想听什么？
      </Heading>
      <View className="needs__why">一分钟填完，用来安排下一季讲什么、在哪里讲、什么时候讲。</View>
      <SignedIn why="登录后填写，一个账号一季一份，随时可以改。">
        <Own />
      </SignedIn>
    </Page>
  );
}
