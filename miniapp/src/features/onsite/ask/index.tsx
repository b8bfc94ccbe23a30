import Taro from '@tarojs/taro';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { type LectureField, lectureFields } from '@titles/shared/contract/lecturers';
import { onsite } from '@titles/shared/contract/onsite';
import { organisations } from '@titles/shared/contract/organisations';
import { type District, districts } from '@titles/shared/contract/person-values';
import { useAct } from '@titles/miniapp/act';
import { client } from '@titles/miniapp/api';
import { useMessages } from '@titles/miniapp/messages';
import { useFresh } from '@titles/miniapp/remote';
import { emptySpan, spanOf } from '@titles/miniapp/time-span';
import { Button } from '@titles/miniapp/ui/button';
import { Card } from '@titles/miniapp/ui/card';
import { Filters } from '@titles/miniapp/ui/filters';
import { Notice } from '@titles/miniapp/ui/notice';
import { Page } from '@titles/miniapp/ui/page';
import { ReadFailure } from '@titles/miniapp/ui/read-failure';
import { Section } from '@titles/miniapp/ui/section';
import { Heading } from '@titles/miniapp/ui/semantics';
import { Skeleton } from '@titles/miniapp/ui/skeleton';
import { TextField } from '@titles/miniapp/ui/text-field';
import { TimeSpanField } from '@titles/miniapp/ui/time-span-field';
import '../onsite.scss';

const { ask } = client(onsite);
const { list } = client(organisations);

const ordinals = ['时间一', '时间二', '时间三'];
const asOptions = <V extends string>(values: readonly V[]) => values.map((value) => ({ value, text: value }));

export default function OnsiteAsk() {
  const { value, failure, retry } = useFresh(list, { query: { kind: 'company' as const } });
  return (
    <Page title="申请上门培训">
      <Heading level={1} className="onsite__title">
        申请上门培训
      </Heading>
      {value?.rows[0] ? (
        <Form company={value.rows[0]} />
      ) : failure ? (
        <ReadFailure failure={failure} onRetry={retry} whom="单位的职称宣传员" />
      ) : (
        <Skeleton count={4} />
      )}
    </Page>
  );
}

const Form = ({ company }: { company: { id: string; name: string; district: District } }) => {
  const [fields, setFields] = useState({
    topic: '',
    people: '',
    place: '',
    contact: '',
    phone: '',
    note: '',
  });
  const [field, setField] = useState<LectureField>('职称政策');
  const [district, setDistrict] = useState<District>(company.district);
  const [times, setTimes] = useState([emptySpan, emptySpan, emptySpan]);
  const { busy, refusal, act } = useAct();
  const messages = useMessages();
  const set = (name: keyof typeof fields) => (text: string) => setFields({ ...fields, [name]: text });
  const { topic, people, place, contact, phone, note } = fields;
  const proposed = times.map(spanOf).filter((span) => span !== null);
  const ready = topic && Number(people) > 0 && place && contact && phone && proposed.length > 0;
  const body = {
    organisationId: company.id,
    topic,
    field,
    people: Number(people),
    district,
    place,
    contact,
    phone,
    note: note === '' ? null : note,
    times: proposed,
  };
  const send = () =>
    act(
      () => messages.ask().then(() => ask({ body })),
      () => void Taro.navigateBack(),
    );
  return (
    <>
      <View className="onsite__note">{company.name}</View>
      <Section title="讲什么">
        <Card>
          <TextField label="培训主题" length={60} value={topic} onInput={set('topic')} />
          <View className="onsite__question">内容方向</View>
          <Filters label="内容方向" options={asOptions(lectureFields)} value={field} onChange={setField} />
          <TextField label="预计人数" length={4} digits value={people} onInput={set('people')} />
        </Card>
      </Section>
      <Section title="在哪里">
        <Card>
          <View className="onsite__question">所在市（区）</View>
          <Filters
            label="所在市（区）"
            options={asOptions(districts)}
            value={district}
            onChange={setDistrict}
          />
          <TextField label="详细地点" length={100} value={place} onInput={set('place')} />
        </Card>
      </Section>
      <Section title="什么时间">
        <Card>
          <View className="onsite__note">最多提三个时间，至少提前3天。多提一个，更容易请到讲师。</View>
          {times.map((time, index) => (
            <TimeSpanField
              key={ordinals[index]}
              label={ordinals[index] ?? ''}
              value={time}
              onChange={(next) => setTimes(times.map((one, at) => (at === index ? next : one)))}
            />
          ))}
        </Card>
      </Section>
      <Section title="怎么联系">
        <Card>
          <TextField label="联系人" length={40} value={contact} onInput={set('contact')} />
          <TextField
            label="单位联系电话"
            length={20}
            value={phone}
            note="讲师答应后才看得到"
            onInput={set('phone')}
          />
          <TextField label="还想说明的（选填）" long length={300} value={note} onInput={set('note')} />
        </Card>
      </Section>
      {refusal !== null && (
        <View className="onsite__refusal" ariaRole="alert">
          <Notice tone="warning">{refusal}</Notice>
        </View>
      )}
      <View className="onsite__acts">
        <Button onPress={send} disabled={busy || !ready}>
          {busy ? '正在提交…' : '提交申请'}
        </Button>
      </View>
    </>
  );
};
