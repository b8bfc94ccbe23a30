import { View } from '@tarojs/components';
import { useDidShow, useShareAppMessage, useShareTimeline } from '@tarojs/taro';
import { bookings } from '@titles/shared/contract/bookings';
import { grants } from '@titles/shared/contract/grants';
import { lectures, type Session } from '@titles/shared/contract/lectures';
import { client } from '@titles/miniapp/api';
import { useRemote } from '@titles/miniapp/remote';
import { stepOf } from '@titles/miniapp/session-words';
import { sharedQuery, useShareTokens } from '@titles/miniapp/share-token';
import { useSession } from '@titles/miniapp/session';
import { Card } from '@titles/miniapp/ui/card';
import { DemoMark } from '@titles/miniapp/ui/demo-mark';
import { ErrorState } from '@titles/miniapp/ui/error-state';
import { Links } from '@titles/miniapp/ui/links';
import { Page } from '@titles/miniapp/ui/page';
import { Section } from '@titles/miniapp/ui/section';
import { Heading } from '@titles/miniapp/ui/semantics';
import { Skeleton } from '@titles/miniapp/ui/skeleton';
import { useQuery } from '@titles/miniapp/ui/use-query';
import { useReading } from '@titles/miniapp/use-reading';
import { toNeeds } from '@titles/miniapp/ways';
import { Materials } from './materials';
import { mineIn } from './mine';
import { SessionCard } from './session-card';
import './index.scss';

const { get } = client(lectures);
const own = client(bookings).list;
const { mine: myGrants } = client(grants);
const nobody = () => Promise.resolve(undefined);

/** What can still be attended stands before what is over. */
const nextFirst = (sessions: readonly Session[]): Session[] => {
  const now = new Date();
  const over = (session: Session) => stepOf(session, now) === 'over';
  return [...sessions.filter((session) => !over(session)), ...sessions.filter(over)];
};

export default function LecturePage() {
  const { lectureId = '', s: token } = useQuery();
  const signedIn = useSession(({ kept }) => kept !== null);
  const { value: lecture, failure, retry } = useRemote(get, { params: { lectureId } });
  const content = { kind: 'lecture' as const, id: lectureId };
  useReading(content, token, lecture !== undefined);
  const tokens = useShareTokens(content, lecture !== undefined);
  const title = lecture?.title ?? '专技人才职称大讲堂';
  const query = `lectureId=${lectureId}`;
  useShareAppMessage(() => ({
    title,
    path: `/features/lectures/lecture/index?${sharedQuery(query, tokens.chat)}`,
  }));
  useShareTimeline(() => ({ title, query: sharedQuery(query, tokens.moments) }));
  const mine = useRemote(signedIn ? own : nobody);
  const roles = useRemote(signedIn ? myGrants : nobody);
  const again = () => {
    retry();
    mine.retry();
  };
  useDidShow(() => {
    if (lecture) again();
  });
  const publicist =
    roles.value?.grants.some(({ role, state }) => role === 'publicist' && state === 'active') ?? false;

  return (
    <Page title="集中宣讲">
      {lecture ? (
        <>
          <View className="lecture__kind">专技人才职称大讲堂 · 集中宣讲</View>
          <Heading level={1} className="lecture__title">
            {lecture.title}
          </Heading>
          <View className="lecture__summary">{lecture.summary}</View>
          <Card className="lecture__facts">
            <View className="lecture__fact">{lecture.forWhom}</View>
            {lecture.speaker !== null && <View className="lecture__fact">主讲：{lecture.speaker}</View>}
            <View className="lecture__fact">
              {lecture.hours === null
                ? '本课不计继续教育学时'
                : `计继续教育 ${lecture.hours.count} 学时（45分钟为1学时）。依据：${lecture.hours.source}`}
            </View>
          </Card>
          <Section
            title={lecture.sessions.length > 1 ? `${lecture.sessions.length} 场任选一场` : '时间和地点'}
          >
            {nextFirst(lecture.sessions).map((session) => (
              <SessionCard
                key={session.id}
                session={session}
                mine={mineIn(mine.value, session.id)}
                signedIn={signedIn}
                publicist={publicist}
                onChange={again}
              />
            ))}
          </Section>
          {lecture.materials.length > 0 && <Materials materials={lecture.materials} />}
          <Links className="lecture__more" to={[toNeeds]} />
          {lecture.demo && <DemoMark what="示例讲座：时间、会场和座位都是演示数据，不是人社部门的安排。" />}
        </>
      ) : failure ? (
        <ErrorState message={failure.sentence} onRetry={retry} />
      ) : (
        <Skeleton shape="cards" />
      )}
    </Page>
  );
}
