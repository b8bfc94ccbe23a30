import { View } from '@tarojs/components';
import { useState } from 'react';
import { onsite } from '@titles/shared/contract/onsite';
import { useAct } from '@titles/miniapp/act';
import { client } from '@titles/miniapp/api';
import { Button } from '@titles/miniapp/ui/button';
import { Card } from '@titles/miniapp/ui/card';
import { Filters } from '@titles/miniapp/ui/filters';
import { Notice } from '@titles/miniapp/ui/notice';
import { Section } from '@titles/miniapp/ui/section';
import { Sure } from '@titles/miniapp/ui/sure';
import { TextField } from '@titles/miniapp/ui/text-field';
import { type Request } from '../words';
import { Paper } from './paper';

const { attendance, certificate, feedback } = client(onsite);

const ratings = [
  { value: '5', text: '很好' },
  { value: '4', text: '好' },
  { value: '3', text: '一般' },
  { value: '2', text: '不太好' },
  { value: '1', text: '不好' },
] as const;
type Rating = (typeof ratings)[number]['value'];

/** What the company says once the session has begun: who came, then how it was; that it was not held can be corrected. */
export const Afterwards = ({ request, onChange }: { request: Request; onChange: () => void }) => {
  const params = { requestId: request.id };
  const [people, setPeople] = useState('');
  const [rating, setRating] = useState(request.feedback && (String(request.feedback.rating) as Rating));
  const [comment, setComment] = useState(request.feedback?.comment ?? '');
  const [doubted, setDoubted] = useState(false);
  const { busy, refusal, act } = useAct();
  const note = (held: boolean) =>
    act(() => attendance({ params, body: { held, people: held ? Number(people) : 0 } }), onChange);
  return (
    <>
      {refusal !== null && (
        <View className="onsite__refusal" ariaRole="alert">
          <Notice tone="warning">{refusal}</Notice>
        </View>
      )}
      {request.state !== 'held' ? (
        <Section title="登记到场">
          <Card>
            <TextField label="到场人数" digits length={4} value={people} onInput={setPeople} />
            <View className="onsite__acts">
              <Button disabled={busy || people === ''} onPress={() => note(true)}>
                登记到场
              </Button>
              {request.state === 'confirmed' && (
                <Button kind="secondary" disabled={busy} onPress={() => setDoubted(true)}>
                  没有举办
                </Button>
              )}
            </View>
          </Card>
          <Sure
            title="这次培训没有举办？"
            open={doubted}
            yes="确定没有举办"
            no="返回"
            onYes={() => note(false)}
            onClose={() => setDoubted(false)}
          >
            讲师不会有授课证明。登记错了，以后还可以改为已举办。
          </Sure>
        </Section>
      ) : (
        <>
          <Section title="授课证明">
            <Card>
              <View>到场{request.peopleCame ?? 0}人。核验码：</View>
              <View className="onsite__code">{request.code}</View>
              <Paper name="授课证明" address={certificate({ params })} acting={{ busy, act }} />
            </Card>
          </Section>
          <Section title={request.feedback ? '您的评价' : '评价这次培训'}>
            <Card>
              <Filters label="评价" options={ratings} value={rating ?? undefined} onChange={setRating} />
              <TextField label="想说的（选填）" long length={300} value={comment} onInput={setComment} />
              <View className="onsite__acts">
                <Button
                  kind="secondary"
                  disabled={busy || rating === null}
                  onPress={() =>
                    act(
                      () =>
                        feedback({
                          params,
                          body: { rating: Number(rating), comment: comment === '' ? null : comment },
                        }),
                      onChange,
                    )
                  }
                >
                  {request.feedback ? '改评价' : '提交评价'}
                </Button>
              </View>
            </Card>
          </Section>
        </>
      )}
    </>
  );
};
