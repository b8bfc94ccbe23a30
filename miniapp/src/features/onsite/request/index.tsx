import { View } from '@tarojs/components';
import { useState } from 'react';
import { onsite } from '@titles/shared/contract/onsite';
import { useAct } from '@titles/miniapp/act';
import { client } from '@titles/miniapp/api';
import { useMessages } from '@titles/miniapp/messages';
import { Reminders, RemindersSection } from '@titles/miniapp/reminders';
import { useFresh } from '@titles/miniapp/remote';
import { momentInWords, shortSpanInWords } from '@titles/miniapp/calendar';
import { Button } from '@titles/miniapp/ui/button';
import { Card } from '@titles/miniapp/ui/card';
import { Notice } from '@titles/miniapp/ui/notice';
import { Page } from '@titles/miniapp/ui/page';
import { ReadFailure } from '@titles/miniapp/ui/read-failure';
import { Section } from '@titles/miniapp/ui/section';
import { Heading } from '@titles/miniapp/ui/semantics';
import { Skeleton } from '@titles/miniapp/ui/skeleton';
import { Sure } from '@titles/miniapp/ui/sure';
import { useQuery } from '@titles/miniapp/ui/use-query';
import { type Request, stateInWords } from '../words';
import { Afterwards } from './afterwards';
import { OtherTimes } from './other-times';
import { Paper } from './paper';
import '../onsite.scss';

const { get, cancel, take, refuse, letter } = client(onsite);

export default function OnsiteRequest() {
  const { requestId = '' } = useQuery();
  const { value, failure, retry } = useFresh(get, { params: { requestId } });
  return (
    <Page title="培训申请">
      {value ? (
        <Shown request={value} onChange={retry} />
      ) : failure ? (
        <ReadFailure failure={failure} onRetry={retry} whom="单位的职称宣传员" />
      ) : (
        <Skeleton count={4} />
      )}
    </Page>
  );
}

const DAY = 24 * 60 * 60 * 1000;
/** How long it is until then, in milliseconds. */
const until = ({ startsAt }: { startsAt: string }): number => Date.parse(startsAt) - Date.now();

const stands = ({ state, lecturer, answerBy, moving, refusals }: Request): string => {
  const name = lecturer?.name ?? '讲师';
  if (state === 'asking')
    return answerBy === null ? '正在找合适的讲师。' : `已请${name}老师，最晚${momentInWords(answerBy)}回复。`;
  if (state === 'choosing' && answerBy !== null)
    return `${name}老师提出换时间，请在${momentInWords(answerBy)}前选一个。`;
  if (state === 'confirmed')
    return moving ? `正在问${name}老师能否换时间，原时间先保留。` : `${name}老师会来。`;
  if (state === 'unmatched') {
    const asked = `问过${refusals}位讲师，${refusals > 1 ? '都' : ''}来不了`;
    return `${refusals === 0 ? '这些时间没有合适的讲师' : asked}。换几个时间再试试。`;
  }
  if (state === 'held') return '谢谢您。授课证明已经给到讲师。';
  if (state === 'not-held') return '登记错了可以改：填到场人数，再点「登记到场」。';
  return '';
};

const Shown = ({ request, onChange }: { request: Request; onChange: () => void }) => {
  const { id, state, topic, confirmed, times, offered, moving, bookingId } = request;
  const [doomed, setDoomed] = useState(false);
  const [refused, setRefused] = useState(false);
  const { busy, refusal, act } = useAct();
  const { ask } = useMessages();
  const params = { requestId: id };
  const ahead = confirmed ? until(confirmed) : Infinity;
  const begun = ahead <= 0;
  const open = state === 'asking' || state === 'choosing' || state === 'unmatched' || state === 'confirmed';
  return (
    <>
      <Heading level={1} className="onsite__title">
        {topic}
      </Heading>
      <Card>
        <View className="onsite__state">{stateInWords[state]}</View>
        <View className="onsite__line">{stands(request)}</View>
        {(confirmed ? [confirmed] : times).map((time) => (
          <View key={time.startsAt} className="onsite__line">
            {confirmed ? '' : '希望 '}
            {shortSpanInWords(time)}
          </View>
        ))}
        <View className="onsite__note">
          {request.district} · {request.place} · 约{request.people}人
        </View>
        {confirmed && (state === 'confirmed' || state === 'held') && (
          <Paper name="邀请函" address={letter({ params })} acting={{ busy, act }} />
        )}
      </Card>
      {refusal !== null && (
        <View className="onsite__refusal" ariaRole="alert">
          <Notice tone="warning">{refusal}</Notice>
        </View>
      )}
      {state === 'choosing' && (
        <Section title="选一个时间">
          <View className="onsite__acts">
            {offered.map((option) => (
              <Button
                key={option.id}
                disabled={busy}
                onPress={() =>
                  act(() => ask().then(() => take({ params, body: { optionId: option.id } })), onChange)
                }
              >
                {shortSpanInWords(option)}
              </Button>
            ))}
            <Button kind="secondary" disabled={busy} onPress={() => setRefused(true)}>
              都不行，请别的讲师
            </Button>
          </View>
        </Section>
      )}
      {state === 'confirmed' && !begun && confirmed && bookingId !== null && (
        <RemindersSection
          bookingId={bookingId}
          title={`上门培训：${topic}`}
          place={`${request.district} ${request.place}`}
          {...confirmed}
        />
      )}
      {(state === 'asking' || state === 'choosing') && (
        <Section title="服务通知">
          <Card>
            <Reminders news="讲师回复时" />
          </Card>
        </Section>
      )}
      {(state === 'unmatched' || (state === 'confirmed' && !moving && ahead > DAY)) && (
        <OtherTimes requestId={id} confirmed={state === 'confirmed'} onChange={onChange} />
      )}
      {((state === 'confirmed' && begun) || state === 'held' || state === 'not-held') && (
        <Afterwards request={request} onChange={onChange} />
      )}
      {open && !begun && (
        <View className="onsite__acts">
          <Button kind="plain" disabled={busy} onPress={() => setDoomed(true)}>
            取消这次申请
          </Button>
        </View>
      )}
      <Sure
        title="请别的讲师？"
        open={refused}
        yes="确定都不行"
        no="再看看"
        onYes={() => act(() => ask().then(() => refuse({ params })), onChange)}
        onClose={() => setRefused(false)}
      >
        这位讲师提的时间不再保留，会按您原来提的时间去请别的讲师。
      </Sure>
      <Sure
        title="取消这次申请？"
        open={doomed}
        yes="确定取消"
        no="先留着"
        onYes={() => act(() => cancel({ params, body: { reason: null } }), onChange)}
        onClose={() => setDoomed(false)}
      >
        {state === 'confirmed' ? '会告诉讲师不用来了，为您保留的时间会放开。' : '不再为您请讲师。'}
        取消后不能恢复，要请讲师得重新申请。
      </Sure>
    </>
  );
};
