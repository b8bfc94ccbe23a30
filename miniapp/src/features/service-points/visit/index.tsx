import { useDidShow } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { servicePoints, type Visit } from '@titles/shared/contract/service-points';
import { client } from '@titles/miniapp/api';
import { tellStep } from '@titles/miniapp/reader';
import { RemindersSection } from '@titles/miniapp/reminders';
import { failureOf, useRemote } from '@titles/miniapp/remote';
import { Button } from '@titles/miniapp/ui/button';
import { Card } from '@titles/miniapp/ui/card';
import { ErrorState } from '@titles/miniapp/ui/error-state';
import { open } from '@titles/miniapp/ui/navigate';
import { Notice } from '@titles/miniapp/ui/notice';
import { Page } from '@titles/miniapp/ui/page';
import { Section } from '@titles/miniapp/ui/section';
import { Heading } from '@titles/miniapp/ui/semantics';
import { Sheet } from '@titles/miniapp/ui/sheet';
import { Skeleton } from '@titles/miniapp/ui/skeleton';
import { say } from '@titles/miniapp/ui/toast';
import { useQuery } from '@titles/miniapp/ui/use-query';
import { BringList } from '../bring-list';
import { clockOf, momentInWords } from '@titles/miniapp/calendar';
import { closedAdvice, isAhead, purposeInWords, standingInWords } from '../words';
import { ReceiptCard } from './receipt-card';
import './index.scss';

const { get, cancel, accept } = client(servicePoints.visits);

/** A time that was offered to who waited. */
const takeUp: typeof accept = (input) =>
  accept(input).then((visit) => {
    tellStep('booking', visit.bookingId);
    return visit;
  });

export default function VisitPage() {
  const { bookingId = '', fresh } = useQuery();
  const { value, failure, retry } = useRemote(get, { params: { bookingId } });
  // It may have been moved or given back on a page opened from here.
  useDidShow(() => {
    if (value) retry();
  });
  return (
    <Page title="预约详情" className="visit">
      {value && <Ticket visit={value} fresh={fresh !== undefined} onChanged={retry} />}
      {!value && !failure && <Skeleton shape="cards" />}
      {!value && failure && <ErrorState message={failure.sentence} onRetry={retry} />}
    </Page>
  );
}

interface TicketProps {
  visit: Visit;
  fresh: boolean;
  onChanged: () => void;
}

const Ticket = ({ visit, fresh, onChanged }: TicketProps) => {
  const { bookingId, servicePoint, purpose, counter, state, startsAt, endsAt, heldUntil } = visit;
  const [busy, setBusy] = useState(false);
  const [doomed, setDoomed] = useState(false);
  const now = new Date();
  const ahead = isAhead(visit, now);
  const changeable = ahead && new Date(visit.changeableUntil) > now;
  const step = (work: typeof cancel, words: string) => {
    setBusy(true);
    setDoomed(false);
    work({ params: { bookingId } }).then(
      () => {
        setBusy(false);
        say(words);
        onChanged();
      },
      (error: unknown) => {
        setBusy(false);
        say(failureOf(error).sentence);
        onChanged();
      },
    );
  };
  return (
    <>
      <Card className={`ticket ${ahead ? '' : 'ticket--over'}`}>
        <View className="ticket__state">
          {fresh && state === 'confirmed' ? '预约成功' : standingInWords(visit, now)}
        </View>
        <Heading level={1} className="ticket__when">
          {momentInWords(startsAt)}
        </Heading>
        <View className="ticket__line">
          {purposeInWords(purpose)} · {counter}
        </View>
        <View className="ticket__line">{servicePoint.name}</View>
        <View className="ticket__line ticket__line--faint">
          {servicePoint.address ?? '地址待当地人社部门填写，以公布的为准'}
        </View>
      </Card>
      {ahead && visit.closedBecause !== null && (
        <View className="visit__box">
          <Notice tone="warning" title="这个时间服务点不开放">
            原因：{visit.closedBecause}。{closedAdvice(visit, changeable)}
          </Notice>
        </View>
      )}
      {state === 'held' && heldUntil !== null && visit.closedBecause === null && (
        <View className="visit__box">
          <Notice tone="warning" title={`这个时间为您保留到 ${clockOf(heldUntil)}`}>
            <View className="visit__accept">
              <Button disabled={busy} onPress={() => step(takeUp, '已确认')}>
                确认预约
              </Button>
            </View>
          </Notice>
        </View>
      )}
      {visit.receipt && <ReceiptCard bookingId={bookingId} receipt={visit.receipt} onSeen={onChanged} />}
      {state === 'confirmed' && ahead && visit.closedBecause === null && (
        <RemindersSection
          bookingId={bookingId}
          title={`${purposeInWords(purpose)}：${servicePoint.name}`}
          place={servicePoint.address ?? servicePoint.name}
          startsAt={startsAt}
          endsAt={endsAt}
        />
      )}
      {ahead && (
        <Section title="请带上">
          <Card>
            <BringList title={purposeInWords(purpose)} list={visit.bring} />
            {visit.summary !== null && (
              <View className="visit__small">您同意带给窗口的自测结果：{visit.summary}</View>
            )}
          </Card>
        </Section>
      )}
      {ahead && (
        <View className="visit__acts">
          {changeable ? (
            <>
              {state === 'confirmed' && (
                <Button
                  kind="secondary"
                  onPress={() =>
                    open('/features/service-points/slots/index', {
                      servicePointId: servicePoint.id,
                      purpose,
                      move: bookingId,
                    })
                  }
                >
                  改期
                </Button>
              )}
              <Button kind="plain" disabled={busy} onPress={() => setDoomed(true)}>
                {state === 'held' ? '不要这个时间' : '取消预约'}
              </Button>
            </>
          ) : (
            visit.closedBecause === null && (
              <View className="visit__small">
                {momentInWords(visit.changeableUntil)}以后不能再改期或取消。来不了请打电话告诉服务点。
              </View>
            )
          )}
        </View>
      )}
      <Sheet title="取消这个预约？" open={doomed} onClose={() => setDoomed(false)}>
        <View className="visit__small">
          取消后时间会让给别人。想换个时间，可以用「改期」，新时间定下前旧的不会丢。
        </View>
        <View className="visit__acts">
          <Button onPress={() => step(cancel, '已取消')}>取消预约</Button>
          <Button kind="secondary" onPress={() => setDoomed(false)}>
            先留着
          </Button>
        </View>
      </Sheet>
    </>
  );
};
