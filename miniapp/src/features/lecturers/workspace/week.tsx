import { View } from '@tarojs/components';
import { useState } from 'react';
import { type Result } from '@titles/shared/contract/endpoint';
import { onsite } from '@titles/shared/contract/onsite';
import { dayInJiangmen, daysAfter } from '@titles/shared/jiangmen-time';
import { monthDayWithWeekday } from '@titles/shared/jiangmen-words';
import { useAct } from '@titles/miniapp/act';
import { client } from '@titles/miniapp/api';
import { clockOf } from '@titles/miniapp/calendar';
import { openFile } from '@titles/miniapp/open-file';
import { Reminders, ToCalendar } from '@titles/miniapp/reminders';
import { useRemote } from '@titles/miniapp/remote';
import { Button } from '@titles/miniapp/ui/button';
import { Card } from '@titles/miniapp/ui/card';
import { Notice } from '@titles/miniapp/ui/notice';
import { Section } from '@titles/miniapp/ui/section';
import { Heading } from '@titles/miniapp/ui/semantics';
import { Skeleton } from '@titles/miniapp/ui/skeleton';
import { withWays } from '../week-days';

const { week, letter, certificate, withdraw } = client(onsite);

type Engagement = Result<typeof onsite.week>['engagements'][number];

const stateInWords: Readonly<Record<Engagement['state'], string>> = {
  pending: '待回复，时间保留着',
  confirmed: '已确认',
  held: '已举办',
  'not-held': '没有举办',
  other: '',
};

/** Seven days with what is agreed or kept, and the ways there and back as grey blocks; today first. */
export const Week = ({ today, onChange }: { today: string; onChange: () => void }) => {
  const [from, setFrom] = useState(today);
  const { value, failure, retry } = useRemote(week, { query: { from } });
  return (
    <Section title={from === today ? '今天起的七天' : `${monthDayWithWeekday(from)}起的七天`}>
      <View className="week__turn">
        <Button kind="secondary" onPress={() => setFrom(daysAfter(from, -7))}>
          前七天
        </Button>
        <Button kind="secondary" onPress={() => setFrom(daysAfter(from, 7))}>
          后七天
        </Button>
      </View>
      {value ? (
        <Card>
          {Array.from({ length: 7 }, (_, index) => daysAfter(from, index)).map((day) => (
            <Day
              key={day}
              day={day}
              today={day === today}
              engagements={value.engagements.filter(
                ({ startsAt }) => dayInJiangmen(new Date(startsAt)) === day,
              )}
              onChange={onChange}
            />
          ))}
        </Card>
      ) : failure ? (
        <Card>
          <View>{failure.sentence}</View>
          <Button kind="secondary" onPress={retry}>
            重新读取
          </Button>
        </Card>
      ) : (
        <Skeleton />
      )}
    </Section>
  );
};

interface DayProps {
  day: string;
  today: boolean;
  engagements: readonly Engagement[];
  onChange: () => void;
}

const Day = ({ day, today, engagements, onChange }: DayProps) => (
  <View className="day">
    <Heading level={3} className="day__name">
      {today ? `今天 ${monthDayWithWeekday(day)}` : monthDayWithWeekday(day)}
    </Heading>
    {engagements.length === 0 && <View className="day__free">没有安排</View>}
    {engagements.map((engagement) => (
      <Engaged
        key={`${engagement.requestId}${engagement.startsAt}`}
        engagement={engagement}
        onChange={onChange}
      />
    ))}
  </View>
);

const Engaged = ({ engagement, onChange }: { engagement: Engagement; onChange: () => void }) => {
  const { requestId, bookingId, state, contact, startsAt } = engagement;
  const coming = state === 'confirmed' && new Date(startsAt) > new Date();
  const [leaving, setLeaving] = useState(false);
  const { busy, refusal, act } = useAct();
  const params = { requestId };
  const ways = withWays(engagement);
  const openPaper = (address: string, name: string) =>
    act(
      () => openFile(address, name),
      () => undefined,
    );
  const leave = () => act(() => withdraw({ params, body: { reason: null } }), onChange);
  return (
    <View className={`engaged engaged--${state}`}>
      <View className="engaged__way">
        {clockOf(ways.leaves)} 出发，路上约{engagement.travelMinutes}分钟
      </View>
      <View className="engaged__session">
        <View className="engaged__time">
          {clockOf(startsAt)}–{clockOf(engagement.endsAt)} {stateInWords[state]}
        </View>
        <View className="engaged__topic">{engagement.topic}</View>
        <View className="engaged__note">
          {engagement.organisation} · {engagement.district} · {engagement.place}
        </View>
        {contact && (
          <View className="engaged__note">
            联系人 {contact.contact} {contact.phone}
          </View>
        )}
        {refusal !== null && (
          <View ariaRole="alert">
            <Notice tone="warning">{refusal}</Notice>
          </View>
        )}
        {state !== 'pending' && state !== 'not-held' && (
          <View className="engaged__acts">
            <Button
              kind="secondary"
              icon="document"
              disabled={busy}
              onPress={() => openPaper(letter({ params }), '邀请函.pdf')}
            >
              邀请函
            </Button>
            {state === 'held' && (
              <Button
                kind="secondary"
                icon="document"
                disabled={busy}
                onPress={() => openPaper(certificate({ params }), '授课证明.pdf')}
              >
                授课证明
              </Button>
            )}
            {coming && (
              <Button kind="plain" disabled={busy} onPress={leaving ? leave : () => setLeaving(true)}>
                {leaving ? '确定来不了，请别人去' : '临时来不了'}
              </Button>
            )}
          </View>
        )}
        {coming && bookingId !== null && (
          <View className="engaged__reminders">
            <Reminders bookingId={bookingId} />
            <ToCalendar
              bookingId={bookingId}
              title={`上门培训：${engagement.topic}`}
              place={`${engagement.district} ${engagement.place}`}
              startsAt={startsAt}
              endsAt={engagement.endsAt}
            />
          </View>
        )}
      </View>
      <View className="engaged__way">{clockOf(ways.back)} 前后回到</View>
    </View>
  );
};
