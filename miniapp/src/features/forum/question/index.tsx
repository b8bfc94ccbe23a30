import { useDidShow, useShareAppMessage, useShareTimeline } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { forum, type ForumThread } from '@titles/shared/contract/forum';
import { grants } from '@titles/shared/contract/grants';
import { dayInJiangmen } from '@titles/shared/jiangmen-time';
import { dayInWords } from '@titles/shared/jiangmen-words';
import { client } from '@titles/miniapp/api';
import { useRemote } from '@titles/miniapp/remote';
import { useSession } from '@titles/miniapp/session';
import { SignIn } from '@titles/miniapp/sign-in';
import { Button } from '@titles/miniapp/ui/button';
import { Card } from '@titles/miniapp/ui/card';
import { DemoMark } from '@titles/miniapp/ui/demo-mark';
import { EmptyState } from '@titles/miniapp/ui/empty-state';
import { ErrorState } from '@titles/miniapp/ui/error-state';
import { open } from '@titles/miniapp/ui/navigate';
import { Page } from '@titles/miniapp/ui/page';
import { Section } from '@titles/miniapp/ui/section';
import { Heading } from '@titles/miniapp/ui/semantics';
import { Skeleton } from '@titles/miniapp/ui/skeleton';
import { useQuery } from '@titles/miniapp/ui/use-query';
import { PostText } from '../post-text';
import { SubmissionNotice } from '../submission-notice';
import { AnswerCard } from './answer-card';
import { AnswerForm } from './answer-form';
import { FollowButton } from './follow-button';
import { ReportButton } from './report-button';
import '../forum.scss';

const { get } = client(forum);
const { mine: ownGrants } = client(grants);

export default function ForumQuestion() {
  const { questionId = '' } = useQuery();
  const { value, failure, retry } = useRemote(get, { params: { questionId } });
  // Back from a clause or from an edit it may stand differently.
  useDidShow(retry);
  const title = value?.title ?? '专业知识论坛';
  const query = `questionId=${questionId}`;
  useShareAppMessage(() => ({ title, path: `/features/forum/question/index?${query}` }));
  useShareTimeline(() => ({ title, query }));
  return (
    <Page title="问答">
      {value ? (
        <Thread key={value.id} thread={value} onChange={retry} />
      ) : failure?.code === 'not-found' ? (
        <EmptyState
          icon="forum"
          message="没有找到这个问题，它可能已撤下或还在审核。"
          action={{ text: '看看别的问题', onPress: () => open('/features/forum/list/index') }}
        />
      ) : failure ? (
        <ErrorState message={failure.sentence} onRetry={retry} />
      ) : (
        <Skeleton count={4} />
      )}
    </Page>
  );
}

const Thread = ({ thread, onChange }: { thread: ForumThread; onChange: () => void }) => {
  const { id, title, field, text, citations, mine, shownAt, following, answers, submission, demo } = thread;
  const signedIn = useSession(({ kept }) => kept !== null);
  const shown = shownAt !== null;
  const questionId = id;
  return (
    <>
      <Heading level={1} className="forum__title">
        {title}
      </Heading>
      <View className="forum__note">
        {[field, mine ? '我的提问' : '匿名提问', shownAt && dayInWords(dayInJiangmen(new Date(shownAt)))]
          .filter(Boolean)
          .join(' · ')}
      </View>
      {demo && (
        <View className="forum__gap">
          <DemoMark what="示例问答，仅供演示，不是人社部门的答复。" />
        </View>
      )}
      {mine && (
        <View className="forum__gap">
          <SubmissionNotice submission={submission} shown={shown} />
        </View>
      )}
      <PostText text={text} citations={citations} />
      <View className="forum__answer-acts">
        {shown && signedIn && <FollowButton questionId={id} following={following} onChange={onChange} />}
        {mine && (
          <Button kind="secondary" onPress={() => open('/features/forum/ask/index', { questionId })}>
            修改问题
          </Button>
        )}
        {shown && !mine && <ReportButton postId={id} signedIn={signedIn} what="这个问题" />}
      </View>
      <Section title={answers.length > 0 ? `${answers.length} 个回答` : '还没有回答'}>
        {answers.map((answer) => (
          <AnswerCard
            key={answer.id}
            questionId={id}
            answer={answer}
            asked={mine}
            signedIn={signedIn}
            onChange={onChange}
          />
        ))}
        {answers.length === 0 && (
          <Card>
            <View>
              {shown ? '专家看到后会来回答。关注后，有回答会通知您。' : '审核通过后，大家才能回答。'}
            </View>
          </Card>
        )}
      </Section>
      {shown && (
        <Section title="我来回答">
          <Card>
            {signedIn ? (
              <OwnAnswer questionId={id} onChange={onChange} />
            ) : (
              <SignIn why="登录后可以回答和关注，不显示您是谁。" />
            )}
          </Card>
        </Section>
      )}
    </>
  );
};

const OwnAnswer = ({ questionId, onChange }: { questionId: string; onChange: () => void }) => {
  const { value } = useRemote(ownGrants);
  const lecturer =
    value?.grants.some(({ role, state }) => role === 'lecturer' && state === 'active') ?? false;
  return lecturer ? (
    <Button icon="shield" onPress={() => open('/features/forum/answer/index', { questionId })}>
      以专家身份回答
    </Button>
  ) : (
    <AnswerForm questionId={questionId} onDone={onChange} />
  );
};
