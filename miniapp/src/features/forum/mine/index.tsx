import { useDidShow } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { forum, type OwnPost } from '@titles/shared/contract/forum';
import { dayInJiangmen } from '@titles/shared/jiangmen-time';
import { dayInWords } from '@titles/shared/jiangmen-words';
import { useAct } from '@titles/miniapp/act';
import { client } from '@titles/miniapp/api';
import { useRemote } from '@titles/miniapp/remote';
import { SignedIn } from '@titles/miniapp/sign-in';
import { Button } from '@titles/miniapp/ui/button';
import { Card } from '@titles/miniapp/ui/card';
import { EmptyState } from '@titles/miniapp/ui/empty-state';
import { ErrorState } from '@titles/miniapp/ui/error-state';
import { open } from '@titles/miniapp/ui/navigate';
import { Page } from '@titles/miniapp/ui/page';
import { Section } from '@titles/miniapp/ui/section';
import { Heading } from '@titles/miniapp/ui/semantics';
import { Sheet } from '@titles/miniapp/ui/sheet';
import { Skeleton } from '@titles/miniapp/ui/skeleton';
import { QuestionCard } from '../question-card';
import { Refusal } from '../refusal';
import { checkingInWords, standingInWords } from '../words';
import '../forum.scss';

const { mine, remove } = client(forum);

export default function ForumMine() {
  return (
    <Page title="我的问答">
      <Heading level={1} className="forum__title">
        我的问答
      </Heading>
      <SignedIn icon="forum" why="登录后看自己的提问、回答和关注。">
        <Own />
      </SignedIn>
    </Page>
  );
}

const Own = () => {
  const { value, failure, retry } = useRemote(mine);
  useDidShow(retry);
  if (!value)
    return failure ? <ErrorState message={failure.sentence} onRetry={retry} /> : <Skeleton shape="cards" />;
  const { posts, following } = value;
  if (posts.length + following.length === 0)
    return (
      <EmptyState
        icon="forum"
        message="您还没有提问、回答或关注。"
        action={{ text: '去论坛看看', onPress: () => open('/features/forum/list/index') }}
      />
    );
  return (
    <>
      {(['question', 'answer'] as const).map((kind) => {
        const own = posts.filter((post) => post.kind === kind);
        return own.length === 0 ? null : (
          <Section key={kind} title={kind === 'question' ? '我的提问' : '我的回答'}>
            {own.map((post) => (
              <OwnCard key={post.id} post={post} onChange={retry} />
            ))}
          </Section>
        );
      })}
      {following.length > 0 && (
        <Section title="我的关注">
          {following.map((question) => (
            <QuestionCard key={question.id} question={question} />
          ))}
        </Section>
      )}
    </>
  );
};

const OwnCard = ({ post, onChange }: { post: OwnPost; onChange: () => void }) => {
  const { id, questionId, title, state, reason, submittedAt, checking } = post;
  const [doomed, setDoomed] = useState(false);
  const { busy, refusal, act } = useAct();
  const deleteIt = () =>
    act(
      () => remove({ params: { postId: id } }),
      () => {
        setDoomed(false);
        onChange();
      },
    );
  return (
    <Card>
      <View className="forum__field">{standingInWords[state]}</View>
      <View className="forum__row-title">{title}</View>
      {reason !== null && <View className="forum__note">审核说明：{reason}</View>}
      {checking !== null && <View className="forum__note">{checkingInWords[checking]}</View>}
      <View className="forum__row-foot">提交于 {dayInWords(dayInJiangmen(new Date(submittedAt)))}</View>
      <View className="forum__answer-acts">
        <Button kind="secondary" onPress={() => open('/features/forum/question/index', { questionId })}>
          打开
        </Button>
        <Button kind="plain" label={`删除：${title}`} onPress={() => setDoomed(true)}>
          删除
        </Button>
      </View>
      <Sheet title="删除这段文字？" open={doomed} onClose={() => setDoomed(false)}>
        <View>删除后大家看不到，也不能恢复。别人对您问题的回答会留着。</View>
        <Refusal sentence={refusal} />
        <View className="forum__acts">
          <Button disabled={busy} onPress={deleteIt}>
            删除
          </Button>
          <Button kind="secondary" onPress={() => setDoomed(false)}>
            先留着
          </Button>
        </View>
      </Sheet>
    </Card>
  );
};
