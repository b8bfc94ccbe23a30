import { View } from '@tarojs/components';
import { useState } from 'react';
import { type Result } from '@titles/shared/contract/endpoint';
import { lectureDesk } from '@titles/shared/contract/lecture-desk';
import { clockInJiangmen } from '@titles/shared/jiangmen-time';
import { client } from '@titles/miniapp/api';
import { failureOf } from '@titles/miniapp/remote';
import { Button } from '@titles/miniapp/ui/button';
import { Card } from '@titles/miniapp/ui/card';
import { Section } from '@titles/miniapp/ui/section';
import { Press } from '@titles/miniapp/ui/semantics';
import { Sheet } from '@titles/miniapp/ui/sheet';
import { say } from '@titles/miniapp/ui/toast';

type Booked = Result<typeof lectureDesk.attendance.list>['booked'][number];

const { attendance } = client({ attendance: lectureDesk.attendance });

const stateInWords = ({ state, checkedInAt }: Booked): string =>
  checkedInAt !== null
    ? `${clockInJiangmen(new Date(checkedInAt))} 已签到`
    : state === 'held'
      ? '还没有确认'
      : state === 'no-show'
        ? '未到场'
        : '未签到';

interface BookedListProps {
  sessionId: string;
  booked: readonly Booked[];
  onChange: () => void;
}

/** Everybody who booked; who has no phone with them is ticked by hand. */
export const BookedList = ({ sessionId, booked, onChange }: BookedListProps) => {
  const [chosen, setChosen] = useState<Booked | null>(null);
  const there = booked.filter(({ checkedInAt }) => checkedInAt !== null).length;
  const note = () => {
    if (!chosen) return;
    const { bookingId } = chosen;
    setChosen(null);
    attendance
      .note({ params: { sessionId, bookingId }, body: { came: true } })
      .then(onChange, (error: unknown) => say(failureOf(error).sentence));
  };
  return (
    <Section title={`名单：${booked.length} 人，已到 ${there} 人`}>
      <Card>
        {booked.map((row) => (
          <Press key={row.bookingId} className="booked" onPress={() => setChosen(row)}>
            <View className="booked__words">
              <View className="booked__name">{row.name ?? '未填姓名'}</View>
              <View className="booked__employer">{row.company ?? row.employer ?? '个人'}</View>
            </View>
            <View className={`booked__state ${row.checkedInAt !== null ? 'booked__state--in' : ''}`}>
              {stateInWords(row)}
            </View>
          </Press>
        ))}
        {booked.length === 0 && <View className="booked__none">还没有人预约。</View>}
      </Card>
      <Sheet title={chosen?.name ?? '未填姓名'} open={chosen !== null} onClose={() => setChosen(null)}>
        <View className="booked__actions">
          <Button onPress={note}>人到了，手动签到</Button>
        </View>
      </Sheet>
    </Section>
  );
};
