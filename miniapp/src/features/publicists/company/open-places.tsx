import { lectures } from '@titles/shared/contract/lectures';
import { client } from '@titles/miniapp/api';
import { momentInWords } from '@titles/miniapp/calendar';
import { useRemote } from '@titles/miniapp/remote';
import { Card } from '@titles/miniapp/ui/card';
import { EmptyState } from '@titles/miniapp/ui/empty-state';
import { ErrorState } from '@titles/miniapp/ui/error-state';
import { open } from '@titles/miniapp/ui/navigate';
import { Row } from '@titles/miniapp/ui/row';
import { Section } from '@titles/miniapp/ui/section';
import { Skeleton } from '@titles/miniapp/ui/skeleton';
import { ahead, isOpen } from '../coming';

const { list } = client(lectures);

/** Sessions that keep seats for companies. */
export const OpenPlaces = ({ today }: { today: string }) => {
  const { value, failure, retry } = useRemote(list, { query: ahead(today) });
  const sessions = (value?.lectures ?? [])
    .flatMap((lecture) => (lecture === null ? [] : lecture.sessions.map((session) => ({ lecture, session }))))
    .filter(({ session }) => session.companySeats > 0 && isOpen(session, new Date()))
    .sort((a, b) => a.session.startsAt.localeCompare(b.session.startsAt));
  return (
    <Section title="大讲堂的单位名额">
      {!value ? (
        failure ? (
          <ErrorState message={failure.sentence} onRetry={retry} />
        ) : (
          <Skeleton />
        )
      ) : sessions.length === 0 ? (
        <EmptyState icon="lecture" message="近期的场次没有单独给单位留座，可以请同事各自预约。" />
      ) : (
        <Card>
          {sessions.map(({ lecture, session }) => (
            <Row
              key={session.id}
              kicker={momentInWords(session.startsAt)}
              title={lecture.title}
              note={
                session.companyLeft > 0
                  ? `${session.venue.name} · 单位名额还有 ${session.companyLeft} 席`
                  : `${session.venue.name} · 单位名额已领完，可以候补`
              }
              icon="lecture"
              onPress={() => open('/features/lectures/lecture/index', { lectureId: lecture.id })}
            />
          ))}
        </Card>
      )}
    </Section>
  );
};
