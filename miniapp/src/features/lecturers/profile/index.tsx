import Taro from '@tarojs/taro';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { type Input, type Result } from '@titles/shared/contract/endpoint';
import { type LectureField, lectureFields, lecturers } from '@titles/shared/contract/lecturers';
import { type District, districts } from '@titles/shared/contract/person-values';
import { useAct } from '@titles/miniapp/act';
import { client } from '@titles/miniapp/api';
import { useMessages } from '@titles/miniapp/messages';
import { useFresh } from '@titles/miniapp/remote';
import { Button } from '@titles/miniapp/ui/button';
import { Card } from '@titles/miniapp/ui/card';
import { Choice, Choices } from '@titles/miniapp/ui/choice';
import { Filters } from '@titles/miniapp/ui/filters';
import { Notice } from '@titles/miniapp/ui/notice';
import { Page } from '@titles/miniapp/ui/page';
import { ReadFailure } from '@titles/miniapp/ui/read-failure';
import { Section } from '@titles/miniapp/ui/section';
import { Heading } from '@titles/miniapp/ui/semantics';
import { Skeleton } from '@titles/miniapp/ui/skeleton';
import { Switch } from '@titles/miniapp/ui/switch';
import { TextField } from '@titles/miniapp/ui/text-field';
import { say } from '@titles/miniapp/ui/toast';
import { AvailabilityFields } from './availability-fields';
import './index.scss';

const { mine, save, portrait } = client(lecturers);

type Profile = Input<typeof lecturers.save>['body'];
type Known = Result<typeof lecturers.mine>['lecturer'];

const empty: Profile = {
  name: '',
  title: null,
  employer: null,
  fields: [],
  home: '蓬江',
  districts: [],
  availability: { mode: 'ask', weekly: [], exceptions: [] },
  fee: null,
  open: true,
};

export default function LecturerProfile() {
  const { value, failure, retry } = useFresh(mine);
  return (
    <Page title="讲师资料">
      <Heading level={1} className="profile__title">
        讲师资料
      </Heading>
      {value ? (
        <Form known={value.lecturer} onChange={retry} />
      ) : failure ? (
        <ReadFailure failure={failure} onRetry={retry} whom="讲师" />
      ) : (
        <Skeleton count={4} />
      )}
    </Page>
  );
}

const toggled = <T,>(list: readonly T[], one: T): T[] =>
  list.includes(one) ? list.filter((other) => other !== one) : [...list, one];
const orNull = (text: string) => (text === '' ? null : text);

const Form = ({ known, onChange }: { known: Known; onChange: () => void }) => {
  const [profile, setProfile] = useState<Profile>(known ?? empty);
  const { busy, refusal, act } = useAct();
  const { ask } = useMessages();
  const set = (part: Partial<Profile>) => setProfile({ ...profile, ...part });
  const { name, title, employer, fields, home, districts: goes, availability, fee } = profile;
  const ready = name.trim() !== '' && fields.length > 0 && goes.length > 0;
  const send = () =>
    act(
      () =>
        // Invitations are news: asked for by whoever wishes to be invited.
        ask().then(() =>
          save({
            body: {
              name,
              title,
              employer,
              fields,
              home,
              districts: goes,
              availability,
              fee,
              open: profile.open,
            },
          }),
        ),
      () => {
        say('已保存');
        void Taro.navigateBack();
      },
    );
  return (
    <>
      <Section title="您是谁">
        <Card>
          <TextField label="姓名" length={40} value={name} onInput={(text) => set({ name: text })} />
          <TextField
            label="职称（选填）"
            length={40}
            placeholder="照证书写，如 高级工程师"
            value={title ?? ''}
            onInput={(text) => set({ title: orNull(text) })}
          />
          <TextField
            label="工作单位（选填）"
            length={100}
            note="填写后，邀请函写给您的单位"
            value={employer ?? ''}
            onInput={(text) => set({ employer: orNull(text) })}
          />
          {known?.portrait && (
            <View className="profile__portrait">
              <View>您同意公开的肖像正在使用。</View>
              <Button kind="secondary" disabled={busy} onPress={() => act(() => portrait.remove(), onChange)}>
                撤回同意并删除肖像
              </Button>
            </View>
          )}
        </Card>
      </Section>
      <Section title="能讲什么">
        <Choices label="能讲什么" many>
          {lectureFields.map((field: LectureField) => (
            <Choice
              key={field}
              many
              text={field}
              chosen={fields.includes(field)}
              onChoose={() => set({ fields: toggled(fields, field) })}
            />
          ))}
        </Choices>
      </Section>
      <Section title="从哪里出发">
        <Filters
          label="从哪里出发"
          options={districts.map((district) => ({ value: district, text: district }))}
          value={home}
          onChange={(district: District) => set({ home: district })}
        />
      </Section>
      <Section title="愿意去哪里">
        <Choices label="愿意去哪里" many>
          {districts.map((district) => (
            <Choice
              key={district}
              many
              text={district}
              chosen={goes.includes(district)}
              onChoose={() => set({ districts: toggled(goes, district) })}
            />
          ))}
        </Choices>
      </Section>
      <Section title="什么时候可以">
        <Card>
          <Switch
            title="接受邀请"
            note="关上后不再收到新的邀请，已确认的不变"
            on={profile.open}
            onChange={(open) => set({ open })}
          />
        </Card>
        <AvailabilityFields value={availability} onChange={(next) => set({ availability: next })} />
      </Section>
      <Section title="课酬">
        <Card>
          <TextField
            label="课酬说明（选填）"
            length={120}
            note="留空即不作说明"
            value={fee ?? ''}
            onInput={(text) => set({ fee: orNull(text) })}
          />
        </Card>
      </Section>
      {refusal !== null && (
        <View className="profile__refusal" ariaRole="alert">
          <Notice tone="warning">{refusal}</Notice>
        </View>
      )}
      <View className="profile__save">
        <Button onPress={send} disabled={busy || !ready}>
          保存
        </Button>
      </View>
    </>
  );
};
