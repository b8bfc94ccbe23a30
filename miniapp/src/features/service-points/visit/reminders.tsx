import { View } from '@tarojs/components';
import { reminders } from '@titles/shared/contract/reminders';
import { client } from '@titles/miniapp/api';
import { useRemote } from '@titles/miniapp/remote';
import { askForMessages, canSubscribe } from '@titles/miniapp/subscribe';
import { Button } from '@titles/miniapp/ui/button';
import { Card } from '@titles/miniapp/ui/card';
import { Icon } from '@titles/miniapp/ui/icon';
import { say } from '@titles/miniapp/ui/toast';
import { momentInWords } from '@titles/miniapp/calendar';

const { list, templates } = client(reminders);

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

/** How the reminders of a booking stand, honestly, and a way to authorise what is not. */
export const Reminders = ({ bookingId }: { bookingId: string }) => {
  const { value, retry } = useRemote(list);
  const asked = useRemote(templates).value?.templates ?? [];
  const mine = (value?.reminders ?? []).filter((reminder) => reminder.bookingId === bookingId);
  const missing = mine.some(({ state }) => state === 'not-authorised');
  const subscribe = () =>
    void askForMessages(asked).then((accepted) => {
      say(accepted > 0 ? '已订阅' : '没有订阅，您可以稍后再试');
      setTimeout(retry, TOLD);
    });
  if (value && mine.length === 0)
    return <Card>{asked.length > 0 ? '时间很近了，不再另发提醒，请记得来。' : '暂时不能发送提醒。'}</Card>;
  return (
    <Card>
      {mine.map(({ which, at, state }) => (
        <View key={which} className="reminder">
          <View className="reminder__words">
            <View className="reminder__which">{names[which] ?? '提醒'}</View>
            <View className="reminder__at">{momentInWords(at)}</View>
          </View>
          <View className={`reminder__state reminder__state--${state}`}>
            <Icon name={state === 'not-authorised' ? 'cross' : state === 'sent' ? 'check' : 'bell'} />
            <View className="reminder__word">{states[state]}</View>
          </View>
        </View>
      ))}
      {missing && (
        <View className="reminder__act">
          {canSubscribe ? (
            <Button kind="secondary" icon="bell" onPress={subscribe}>
              订阅提醒
            </Button>
          ) : (
            <View className="visit__small">网页上不能订阅，请在微信小程序里打开这个预约再订阅。</View>
          )}
        </View>
      )}
    </Card>
  );
};
