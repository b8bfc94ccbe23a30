import { View } from '@tarojs/components';
import { servicePoints, type Visit } from '@titles/shared/contract/service-points';
import { client } from '@titles/miniapp/api';
import { openFile } from '@titles/miniapp/open-file';
import { failureOf } from '@titles/miniapp/remote';
import { Button } from '@titles/miniapp/ui/button';
import { Card } from '@titles/miniapp/ui/card';
import { Icon } from '@titles/miniapp/ui/icon';
import { Section } from '@titles/miniapp/ui/section';
import { say } from '@titles/miniapp/ui/toast';
import { momentInWords } from '@titles/miniapp/calendar';

const { get, receiptFile, receiptSeen } = client(servicePoints.visits);

interface ReceiptCardProps {
  bookingId: string;
  receipt: NonNullable<Visit['receipt']>;
  onSeen: () => void;
}

/** 收件回执: what the counter has, and what it still wants. */
export const ReceiptCard = ({ bookingId, receipt, onSeen }: ReceiptCardProps) => {
  const { number, received, missing, note, issuedAt, seenAt } = receipt;
  const see = () =>
    void receiptSeen({ params: { bookingId } }).then(
      () => {
        say('已记下');
        onSeen();
      },
      (error: unknown) => say(failureOf(error).sentence),
    );
  // Read once more first, which renews the session where it must be.
  const print = () =>
    void get({ params: { bookingId } })
      .then(() => openFile(receiptFile({ params: { bookingId } }), `收件回执${number}.pdf`))
      .catch(() => say('没有打开，请过一会儿再试'));
  return (
    <Section title="收件回执">
      <Card>
        <View className="receipt__number">编号 {number}</View>
        <View className="receipt__at">{momentInWords(issuedAt)} 开具</View>
        {received.map((name) => (
          <View key={name} className="receipt__item">
            <Icon name="check" className="receipt__mark" />
            <View>已收：{name}</View>
          </View>
        ))}
        {missing.map((name) => (
          <View key={name} className="receipt__item receipt__item--missing">
            <Icon name="cross" className="receipt__mark" />
            <View>还缺：{name}</View>
          </View>
        ))}
        {note !== null && <View className="receipt__note">{note}</View>}
        <View className="receipt__act">
          {seenAt === null ? (
            <Button onPress={see}>我已核对</Button>
          ) : (
            <View className="visit__small">您在 {momentInWords(seenAt)} 核对过</View>
          )}
          <Button kind="secondary" icon="document" onPress={print}>
            打开 PDF，可打印
          </Button>
        </View>
      </Card>
    </Section>
  );
};
