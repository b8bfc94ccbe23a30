import Taro from '@tarojs/taro';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { forum, type ForumThread, lengths } from '@titles/shared/contract/forum';
import { type Citation } from '@titles/shared/contract/fields';
import { type LectureField, lectureFields } from '@titles/shared/contract/lecturers';
import { useAct } from '@titles/miniapp/act';
import { client } from '@titles/miniapp/api';
import { useFresh } from '@titles/miniapp/remote';
import { SignedIn } from '@titles/miniapp/sign-in';
import { Button } from '@titles/miniapp/ui/button';
import { ErrorState } from '@titles/miniapp/ui/error-state';
import { Page } from '@titles/miniapp/ui/page';
import { Heading } from '@titles/miniapp/ui/semantics';
import { Skeleton } from '@titles/miniapp/ui/skeleton';
import { TextField } from '@titles/miniapp/ui/text-field';
import { say } from '@titles/miniapp/ui/toast';
import { useQuery } from '@titles/miniapp/ui/use-query';
import { CitationsField } from '../citations-field';
import { FieldChooser } from '../field-chooser';
import { Found } from '../found';
import { Refusal } from '../refusal';
import { SubmissionNotice } from '../submission-notice';
import '../forum.scss';

const { ask, editQuestion, get } = client(forum);

export default function ForumAsk() {
  const { questionId } = useQuery();
  return (
    <Page title={questionId === undefined ? '提问' : '修改问题'}>
      <Heading level={1} className="forum__title">
        {questionId === undefined ? '您想问什么？' : '修改问题'}
      </Heading>
      <SignedIn icon="forum" why="登录后提问，不显示您是谁。">
        {questionId === undefined ? <Form /> : <Edit questionId={questionId} />}
      </SignedIn>
    </Page>
  );
}

const Edit = ({ questionId }: { questionId: string }) => {
  const { value, failure, retry } = useFresh(get, { params: { questionId } });
  if (value) return <Form before={value} />;
  return failure ? <ErrorState message={failure.sentence} onRetry={retry} /> : <Skeleton />;
};

const Form = ({ before }: { before?: ForumThread }) => {
  const last = before?.submission;
  const [field, setField] = useState<LectureField | undefined>(
    lectureFields.find((each) => each === before?.field),
  );
  const [title, setTitle] = useState(last?.title ?? '');
  const [text, setText] = useState(last?.text ?? '');
  const [citations, setCitations] = useState<readonly Citation[]>(last?.citations ?? []);
  const { busy, refusal, act } = useAct();
  const send = () => {
    if (field === undefined) return;
    const refs = citations.map(({ documentId, clauseId }) => ({ documentId, clauseId }));
    const body = { field, title, text, citations: refs };
    const submit = () =>
      before
        ? editQuestion({
            params: { questionId: before.id },
            body: { ...body, revision: last?.revision ?? 1 },
          })
        : ask({ body });
    act(
      () =>
        submit().then(({ id }) => {
          say('已提交，审核后公开');
          return before
            ? Taro.navigateBack()
            : Taro.redirectTo({ url: `/features/forum/question/index?questionId=${id}` });
        }),
      () => undefined,
    );
  };
  return (
    <>
      {before && (
        <View className="forum__gap">
          <SubmissionNotice submission={before.submission} shown={before.shownAt !== null} />
        </View>
      )}
      <View className="forum__gap">
        <TextField
          label="一句话写出问题"
          length={lengths.title}
          value={title}
          placeholder="如：专利能代替论文吗？"
          onInput={setTitle}
        />
      </View>
      {!before && <Found words={title} title="可能已经有回答" most={3} />}
      <View className="forum__gap">
        <View className="forum__label">专业领域</View>
        <FieldChooser value={field} onChange={setField} />
      </View>
      <View className="forum__gap">
        <TextField
          label="说说您的情况"
          long
          length={lengths.question}
          value={text}
          onInput={setText}
          note="如现有职称、年限、学历。不显示您是谁，请不要写姓名、电话和单位名称。"
        />
      </View>
      <CitationsField label="和哪一条有关（选填）" value={citations} onChange={setCitations} />
      <Refusal sentence={refusal} />
      <View className="forum__acts">
        <Button
          disabled={busy || field === undefined || title.trim() === '' || text.trim() === ''}
          onPress={send}
        >
          {busy ? '正在提交…' : before ? '改好了，提交' : '提交问题'}
        </Button>
      </View>
    </>
  );
};
