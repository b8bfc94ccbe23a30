import { View } from '@tarojs/components';
import { reminders } from '@titles/shared/contract/reminders';
import { client } from './api';
import { momentInWords } from './calendar';
import { useMessages } from './messages';
import { addToCalendar } from './phone-calendar';
import { useRemote } from './remote';
import { canSubscribe } from './subscribe';
import { Button } from './ui/button';
import { Card } from './ui/card';
import { Icon } from './ui/icon';
import { Section } from './ui/section';
import { say } from './ui/toast';
import './reminders.scss';

const { list } = client(reminders);

const names: Readonly<Record<string, string>> = { 'day-before': '前一天', 'hour-before': '前一小时' };
const states: Readonly<Record<string, string>> = {
  authorised: '到时发送',
  'not-authorised': '未授权',
  sent: '已发送',
  'not-sent': '没有发出',
  unknown: '不确定是否送达',
};
/** WeChat tells the service of a subscription within moments. */
const TOLD = 1500;

interface RemindersProps {
  /** Whose reminders are shown; none for news alone. */
  bookingId?: string;
  /** When news come. */
  news?: string;
}

/** How the messages about a booking stand, honestly, and a way to authorise what is not. */
export const Reminders = ({ bookingId, news = '有变动时' }: RemindersProps) => {
  const { value, retry } = useRemote(list);
  const { ask } = useMessages();
  if (!value) return null;
  if (value.changes === 'unknown') return <View>暂时不能发送提醒。</View>;
  const mine = value.reminders.filter((reminder) => reminder.bookingId === bookingId);
  const lines = [
    ...mine.map(({ which, at, state }) => ({ name: names[which] ?? '提醒', at: momentInWords(at), state })),
    { name: news, at: null, state: value.changes },
  ];
  const subscribe = () =>
    void ask().then((accepted) => {
      say(accepted > 0 ? '已订阅' : '没有订阅，您可以稍后再试');
      setTimeout(retry, TOLD);
    });
  return (
    <>
      {lines.map(({ name, at, state }) => (
        <View key={name} className="reminder">
          <View>
            <View className="reminder__which">{name}</View>
            {at !== null && <View className="reminder__note">{at}</View>}
          </View>
          <View className={`reminder__state reminder__state--${state}`}>
            <Icon name={state === 'not-authorised' ? 'cross' : state === 'sent' ? 'check' : 'bell'} />
            <View className="reminder__word">{states[state]}</View>
          </View>
        </View>
      ))}
      {lines.some(({ state }) => state === 'not-authorised') &&
        (canSubscribe ? (
          <Button kind="secondary" icon="bell" onPress={subscribe}>
            订阅提醒
          </Button>
        ) : (
          <View className="reminder__note">网页上不能订阅，请在微信小程序里打开再订阅。</View>
        ))}
    </>
  );
};

interface Booked {
  bookingId: string;
  title: string;
  place: string;
  startsAt: string;
  endsAt: string;
}

/** A firm booking into the phone's own calendar, which does not follow what changes. */
export const ToCalendar = ({ bookingId, title, place, startsAt, endsAt }: Booked) => (
  <>
    <Button
      kind="secondary"
      icon="calendar"
      onPress={() =>
        addToCalendar({
          uid: `booking-${bookingId}@jiangmen-titles`,
          title,
          description: '时间和地点以服务通知为准；日历不会自动更新。',
          location: place,
          startsAt: new Date(startsAt),
          minutes: (Date.parse(endsAt) - Date.parse(startsAt)) / 60_000,
          ringsBefore: 60,
        })
      }
    >
      加到手机日历
    </Button>
    <View className="reminder__note">以服务通知为准：改期或取消后，手机日历里的这一条不会自动变。</View>
  </>
);

export const RemindersSection = (booked: Booked) => (
  <Section title="提醒">
    <Card>
      <Reminders bookingId={booked.bookingId} />
      <ToCalendar {...booked} />
    </Card>
  </Section>
);
