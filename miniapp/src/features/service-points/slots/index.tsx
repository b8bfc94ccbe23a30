import { View } from '@tarojs/components';
import { useState } from 'react';
import { type Purpose, servicePoints } from '@titles/shared/contract/service-points';
import { dayInWords } from '@titles/shared/jiangmen-words';
import { client } from '@titles/miniapp/api';
import { useRemote } from '@titles/miniapp/remote';
import { ErrorState } from '@titles/miniapp/ui/error-state';
import { Filters } from '@titles/miniapp/ui/filters';
import { Notice } from '@titles/miniapp/ui/notice';
import { Page } from '@titles/miniapp/ui/page';
import { Heading } from '@titles/miniapp/ui/semantics';
import { Skeleton } from '@titles/miniapp/ui/skeleton';
import { TitleText } from '@titles/miniapp/ui/title-text';
import { useQuery } from '@titles/miniapp/ui/use-query';
import { insteadOf } from '../words';
import { BookSheet } from './book-sheet';
import { DayStrip } from './day-strip';
import { Times } from './times';
import { WaitCard } from './wait-card';
import './index.scss';

const { get, slots } = client(servicePoints);
const purposes: { value: Purpose; text: string }[] = [
  { value: 'consultation', text: '咨询' },
  { value: 'receipt', text: '交材料' },
];

export default function SlotsPage() {
  const { servicePointId = '', move, ...query } = useQuery();
  const [purpose, setPurpose] = useState<Purpose>(query.purpose === 'receipt' ? 'receipt' : 'consultation');
  const [chosenDay, setDay] = useState<string | null>(null);
  const [slot, setSlot] = useState<string | null>(null);
  const point = useRemote(get, { params: { servicePointId } });
  const { value, failure, retry } = useRemote(slots, { params: { servicePointId }, query: { purpose } });

  const days = value?.days ?? [];
  const day = days.find((each) => each.day === chosenDay) ?? days.find(({ free }) => free > 0) ?? days[0];
  return (
    <Page title={move ? '改期' : '选择时间'} className="slots">
      <Heading level={1} className="slots__title">
        {move ? '改到什么时间？' : '什么时间方便？'}
      </Heading>
      <View className="slots__where">
        <TitleText text={point.value?.name ?? ''} />
      </View>
      {!move && (
        <View className="slots__purpose">
          <Filters
            label="来做什么"
            options={purposes}
            value={purpose}
            onChange={(chosen) => {
              setPurpose(chosen);
              setDay(null);
            }}
          />
        </View>
      )}
      {value && day && (
        <>
          <DayStrip days={days} chosen={day.day} onChoose={setDay} />
          <Times day={day} instead={insteadOf(days, move !== undefined)} onChoose={setSlot} />
          {day.slots.length > 0 && day.free === 0 && !move && (
            <WaitCard servicePointId={servicePointId} purpose={purpose} day={day} onJoined={retry} />
          )}
          {value.holidaysUnknownFrom !== null && (
            <View className="slots__notice">
              <Notice tone="ask">
                {dayInWords(value.holidaysUnknownFrom)}
                以后的放假和调休安排还没有收到官方通知，暂按周末和法定节日排，到时可能有变。
              </Notice>
            </View>
          )}
          {point.value && (
            <BookSheet
              point={point.value}
              purpose={purpose}
              move={move ?? null}
              startsAt={slot}
              onClose={() => setSlot(null)}
              onTaken={() => {
                setSlot(null);
                retry();
              }}
            />
          )}
        </>
      )}
      {!value && !failure && <Skeleton shape="cards" />}
      {!value && failure && <ErrorState message={failure.sentence} onRetry={retry} />}
    </Page>
  );
}
