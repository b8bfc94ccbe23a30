import { useDidShow } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { servicePoints } from '@titles/shared/contract/service-points';
import { monthDayWithWeekday } from '@titles/shared/jiangmen-words';
import { client } from '@titles/miniapp/api';
import { momentInWords } from '@titles/miniapp/calendar';
import { failureOf, useRemote } from '@titles/miniapp/remote';
import { Card } from '@titles/miniapp/ui/card';
import { open } from '@titles/miniapp/ui/navigate';
import { Row } from '@titles/miniapp/ui/row';
import { Section } from '@titles/miniapp/ui/section';
import { Press } from '@titles/miniapp/ui/semantics';
import { Sure } from '@titles/miniapp/ui/sure';
import { say } from '@titles/miniapp/ui/toast';
import { isAhead, purposeInWords, standingInWords } from '../words';

const { list } = client(servicePoints.visits);
const { leave } = client(servicePoints.waitingList);

/** What one has booked and waits for; past visits as long as a receipt is to be seen. */
export const OwnVisits = () => {
  const { value, retry } = useRemote(list);
  const [leaving, setLeaving] = useState<string | null>(null);
  useDidShow(() => {
    if (value) retry();
  });
  const now = new Date();
  const visits = (value?.visits ?? []).filter((visit) => isAhead(visit, now) || visit.receipt !== null);
  const waiting = value?.waiting ?? [];
  if (visits.length === 0 && waiting.length === 0) return null;
  const stop = () => {
    if (leaving === null) return;
    leave({ params: { waitId: leaving } }).then(
      () => {
        say('已退出候补');
        retry();
      },
      (error: unknown) => say(failureOf(error).sentence),
    );
  };
  return (
    <Section title="我的预约">
      <Card>
        {visits.map((visit) => (
          <Row
            key={visit.bookingId}
            icon="calendar"
            kicker={visit.receipt ? '收件回执' : standingInWords(visit, now)}
            title={`${momentInWords(visit.startsAt)} ${purposeInWords(visit.purpose)}`}
            note={visit.servicePoint.name}
            onPress={() => open('/features/service-points/visit/index', { bookingId: visit.bookingId })}
          />
        ))}
        {waiting.map(({ id, day, purpose, position, skippedBecause, servicePoint }) => (
          <View key={id} className="points__wait">
            <View className="points__wait-words">
              <View>
                候补 {monthDayWithWeekday(day)} {purposeInWords(purpose)}：排第 {position} 位
              </View>
              <View className="points__wait-note">
                {servicePoint.name}
                {skippedBecause === null && '，有空位时先为您保留'}
              </View>
              {skippedBecause !== null && <View>暂时轮不到您：{skippedBecause}</View>}
            </View>
            <Press
              className="points__leave"
              label={`退出${monthDayWithWeekday(day)}的候补`}
              onPress={() => setLeaving(id)}
            >
              退出
            </Press>
          </View>
        ))}
      </Card>
      <Sure
        title="退出这次候补？"
        open={leaving !== null}
        yes="退出候补"
        no="先留着"
        onYes={stop}
        onClose={() => setLeaving(null)}
      >
        现在的位置不再保留。以后想来，要重新排队。
      </Sure>
    </Section>
  );
};
