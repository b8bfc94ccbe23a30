import Taro from '@tarojs/taro';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { type Citation } from '@titles/shared/contract/fields';
import { forum, type ForumAnswer, type ForumThread, lengths } from '@titles/shared/contract/forum';
import { dayInJiangmen } from '@titles/shared/jiangmen-time';
import { dayInWords } from '@titles/shared/jiangmen-words';
import { useAct } from '@titles/miniapp/act';
import { client } from '@titles/miniapp/api';
import { useFresh } from '@titles/miniapp/remote';
import { Button } from '@titles/miniapp/ui/button';
import { Card } from '@titles/miniapp/ui/card';
import { Filters } from '@titles/miniapp/ui/filters';
import { Notice } from '@titles/miniapp/ui/notice';
import { Page } from '@titles/miniapp/ui/page';
import { ReadFailure } from '@titles/miniapp/ui/read-failure';
import { Section } from '@titles/miniapp/ui/section';
import { Heading } from '@titles/miniapp/ui/semantics';
import { Skeleton } from '@titles/miniapp/ui/skeleton';
import { TextField } from '@titles/miniapp/ui/text-field';
import { say } from '@titles/miniapp/ui/toast';
import { useQuery } from '@titles/miniapp/ui/use-query';
import { CitationsField } from '../citations-field';
import { dayAfter, type Period, periods } from '../expiry';
import { PostText } from '../post-text';
import { Refusal } from '../refusal';
import { SubmissionNotice } from '../submission-notice';
import { checkingInWords } from '../words';
import '../forum.scss';

const { answerAsExpert, confirm, editExpertAnswer, get } = client(forum);

export default function ForumExpertAnswer() {
  const { questionId = '', answerId } = useQuery();
  const { value, failure, retry } = useFresh(get, { params: { questionId } });
  const before = value?.answers.find(({ id, mine }) => mine && id === answerId);
  return (
    <Page title="专家回答">
      {value ? (
        <>
          <Heading level={1} className="forum__title">
            {value.title}
          </Heading>
          <View className="forum__note">{value.field}</View>
          <PostText text={value.text} citations={value.citations} />
          <Form thread={value} before={before} />
        </>
      ) : failure ? (
        <ReadFailure failure={failure} onRetry={retry} whom="讲师团专家" />
      ) : (
        <Skeleton count={4} />
      )}
    </Page>
  );
}

const Form = ({ thread, before }: { thread: ForumThread; before: ForumAnswer | undefined }) => {
  const last = before?.submission;
  const [text, setText] = useState(last?.text ?? '');
  const [citations, setCitations] = useState<readonly Citation[]>(last?.citations ?? []);
  const [period, setPeriod] = useState<Period>('12');
  const { busy, refusal, act } = useAct();
  const expiresOn = dayAfter(dayInJiangmen(new Date()), period);
  const done = (words: string) => () => {
    say(words);
    void Taro.navigateBack();
  };
  const send = () => {
    const refs = citations.map(({ documentId, clauseId }) => ({ documentId, clauseId }));
    const body = { text, citations: refs, expiresOn };
    act(
      () =>
        before
          ? editExpertAnswer({
              params: { answerId: before.id },
              body: { ...body, revision: last?.revision ?? 1 },
            })
          : answerAsExpert({ params: { questionId: thread.id }, body }),
      done('已提交，审核后公开'),
    );
  };
  const checking = before?.checking ?? null;
  return (
    <>
      {before && (
        <View className="forum__gap">
          <SubmissionNotice submission={before.submission} shown={before.shownAt !== null} />
        </View>
      )}
      {checking !== null && (
        <View className="forum__gap">
          <Notice tone="warning" title={checkingInWords[checking]}>
            请打开条款对照。仍然准确就点「核对无误」，不准确就修改后提交。
          </Notice>
        </View>
      )}
      <Section title={before ? '您的回答' : '以专家身份回答'}>
        <Card>
          <TextField
            label="回答"
            long
            length={lengths.answer}
            value={text}
            onInput={setText}
            note="只写条款里有的。拿不准的，请提问人向人社部门确认。"
          />
          <CitationsField label="依据哪一条（至少一条）" value={citations} onChange={setCitations} />
          <View className="forum__gap">
            <View className="forum__label">有效期到 {dayInWords(expiresOn)}</View>
            <Filters label="有效期" options={periods} value={period} onChange={setPeriod} />
          </View>
        </Card>
      </Section>
      <Refusal sentence={refusal} />
      <View className="forum__acts">
        {before && checking !== null && (
          <Button
            icon="check"
            disabled={busy}
            onPress={() =>
              act(
                () => confirm({ params: { answerId: before.id }, body: { expiresOn } }),
                done('已核对，谢谢您'),
              )
            }
          >
            核对无误，继续有效
          </Button>
        )}
        <Button
          kind={checking === null ? 'primary' : 'secondary'}
          disabled={busy || text.trim() === '' || citations.length === 0}
          onPress={send}
        >
          {busy ? '正在提交…' : before ? '修改后提交' : '提交回答'}
        </Button>
      </View>
    </>
  );
};
