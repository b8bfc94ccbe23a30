import { useEffect, useState } from 'react';
import { type Attempt, type AttemptResult, courses } from '@titles/shared/contract/courses';
import { client } from '@titles/miniapp/api';
import { type Failure, failureOf, useRemote } from '@titles/miniapp/remote';
import { SignedIn } from '@titles/miniapp/sign-in';
import { EmptyState } from '@titles/miniapp/ui/empty-state';
import { ErrorState } from '@titles/miniapp/ui/error-state';
import { back } from '@titles/miniapp/ui/navigate';
import { Page } from '@titles/miniapp/ui/page';
import { Skeleton } from '@titles/miniapp/ui/skeleton';
import { useQuery } from '@titles/miniapp/ui/use-query';
import '../courses.scss';
import { Outcome } from './outcome';
import { Questions } from './questions';

const { begin, result } = client({ begin: courses.begin, result: courses.result });

/** The test of a course; `attemptId` shows what came of an earlier attempt instead. */
export default function CourseTest() {
  const { courseId = '', attemptId } = useQuery();
  return (
    <Page title="课程测试">
      <SignedIn why="登录后才能测试，结果记在您的账号上。" icon="self-check">
        {attemptId === undefined ? <Sitting courseId={courseId} /> : <Earlier attemptId={attemptId} />}
      </SignedIn>
    </Page>
  );
}

const Sitting = ({ courseId }: { courseId: string }) => {
  const [attempt, setAttempt] = useState<Attempt>();
  const [outcome, setOutcome] = useState<AttemptResult>();
  const [failure, setFailure] = useState<Failure>();
  const [round, setRound] = useState(0);
  // Once for each page that opens: what was begun before goes on.
  useEffect(() => {
    begin({ params: { courseId } }).then(setAttempt, (error: unknown) => setFailure(failureOf(error)));
  }, [courseId, round]);
  const again = () => {
    setFailure(undefined);
    setRound(round + 1);
  };
  if (outcome) return <Outcome result={outcome} />;
  if (attempt) return <Questions attempt={attempt} onDone={setOutcome} />;
  if (!failure) return <Skeleton shape="cards" />;
  return failure.code === 'conflict' ? (
    <EmptyState icon="info" message={failure.sentence} action={{ text: '返回课程', onPress: back }} />
  ) : (
    <ErrorState message={failure.sentence} onRetry={again} />
  );
};

const Earlier = ({ attemptId }: { attemptId: string }) => {
  const { value, failure, retry } = useRemote(result, { params: { attemptId } });
  if (value) return <Outcome result={value} />;
  return failure ? <ErrorState message={failure.sentence} onRetry={retry} /> : <Skeleton shape="cards" />;
};
