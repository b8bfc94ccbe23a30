import { View } from '@tarojs/components';
import { useDidShow } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { lectureDesk } from '@titles/shared/contract/lecture-desk';
import { client } from '@titles/miniapp/api';
import { spanInWords } from '@titles/miniapp/calendar';
import { failureOf, useFresh, useRemote } from '@titles/miniapp/remote';
import { SignedIn } from '@titles/miniapp/sign-in';
import { Button } from '@titles/miniapp/ui/button';
import { Card } from '@titles/miniapp/ui/card';
import { ErrorState } from '@titles/miniapp/ui/error-state';
import { Notice } from '@titles/miniapp/ui/notice';
import { Page } from '@titles/miniapp/ui/page';
import { Row } from '@titles/miniapp/ui/row';
import { Section } from '@titles/miniapp/ui/section';
import { Heading } from '@titles/miniapp/ui/semantics';
import { Skeleton } from '@titles/miniapp/ui/skeleton';
import { TextField } from '@titles/miniapp/ui/text-field';
import { useQuery } from '@titles/miniapp/ui/use-query';
import { BookedList } from './booked-list';
import { keptDoors, openDoor, readDoors } from './own-doors';
import { ScanBox } from './scan-box';
import { clockIs, send, useScans } from './scans';
import './index.scss';

const { attendance } = client({ attendance: lectureDesk.attendance });

/** Reads who booked. The time is taken over as it comes: a list read earlier would set the clock back. */
const readList: typeof attendance.list = (input) =>
  attendance.list(input).then((list) => {
    clockIs(list.now);
    send();
    return list;
  });

const Door = ({ sessionId }: { sessionId: string }) => {
  const { value, failure, retry } = useRemote(readList, { params: { sessionId } });
  // What waited is sent at any time: the list is read anew whenever something was answered.
  useEffect(() => useScans.subscribe(({ outcomes }, before) => outcomes !== before.outcomes && retry()));
  // The same box before and after the list is there: somebody may be writing a code in it.
  const box = <ScanBox key="scan" sessionId={sessionId} />;
  if (!value)
    return (
      <>
        {box}
        {failure ? <ErrorState message={failure.sentence} onRetry={retry} /> : <Skeleton shape="cards" />}
      </>
    );
  const { session, title, booked, closed } = value;
  return (
    <>
      <View className="door__title">{title}</View>
      <View className="door__when">
        {spanInWords(session.startsAt, session.endsAt)}，{session.venue.name}
      </View>
      {session.moved && (
        <Notice tone="warning" title="这一场改过期">
          原定{spanInWords(session.moved.startsAt, session.moved.endsAt)}，{session.moved.venue}。
        </Notice>
      )}
      {session.formerEnd && (
        <Notice tone="warning" title="结束时间有变">
          原定{spanInWords(session.startsAt, session.formerEnd)}。
        </Notice>
      )}
      {closed && <Notice>签到已经结束。晚到的人仍可扫码，会改记为到场。</Notice>}
      {box}
      <BookedList sessionId={sessionId} booked={booked} onChange={retry} />
    </>
  );
};

/** Which door: one that this phone was let in for, or a new one by its code. */
const Doors = ({ onOpen }: { onOpen: (sessionId: string) => void }) => {
  const { value, failure, retry } = useFresh(readDoors);
  const [kept] = useState(keptDoors);
  const doors = value ?? kept;
  const [code, setCode] = useState('');
  const [refusal, setRefusal] = useState<string>();
  const enter = () => {
    openDoor(code).then(onOpen, (error: unknown) => setRefusal(failureOf(error).sentence));
  };
  return (
    <>
      <Card>
        <TextField
          label="签到口令"
          length={64}
          value={code}
          onInput={setCode}
          wrong={refusal !== undefined}
          note={refusal ?? '口令由主办单位在电脑上生成，一部手机用一个。'}
        />
        <Button onPress={enter} disabled={code.trim() === ''}>
          开始签到
        </Button>
      </Card>
      {doors.length === 0 && failure && <ErrorState message={failure.sentence} onRetry={retry} />}
      {doors.length > 0 && (
        <Section title="这部手机可以签到的场次">
          <Card>
            {doors.map(({ sessionId, title, startsAt, venue }) => (
              <Row
                key={sessionId}
                title={title}
                note={`${spanInWords(startsAt, startsAt).replace(/–.*$/, '')}，${venue}`}
                onPress={() => onOpen(sessionId)}
              />
            ))}
          </Card>
        </Section>
      )}
    </>
  );
};

export default function CheckIn() {
  const asked = useQuery().sessionId;
  const [sessionId, setSessionId] = useState(asked);
  useDidShow(send);
  return (
    <Page title="现场签到">
      <Heading level={1} className="door__heading">
        现场签到
      </Heading>
      <SignedIn why="登录后输入签到口令，这部手机就能在门口签到。">
        {sessionId === undefined ? <Doors onOpen={setSessionId} /> : <Door sessionId={sessionId} />}
      </SignedIn>
    </Page>
  );
}
