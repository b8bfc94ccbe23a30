import { View } from '@tarojs/components';
import { useState } from 'react';
import { creditCodeIn } from '@titles/shared/credit-code';
import { type District, districts, employerTypes } from '@titles/shared/contract/person-values';
import { privacy } from '@titles/shared/contract/privacy';
import { companySizes, publicists } from '@titles/shared/contract/publicists';
import { useAct } from '@titles/miniapp/act';
import { client } from '@titles/miniapp/api';
import { useRemote } from '@titles/miniapp/remote';
import { Button } from '@titles/miniapp/ui/button';
import { Card } from '@titles/miniapp/ui/card';
import { Choice } from '@titles/miniapp/ui/choice';
import { ErrorState } from '@titles/miniapp/ui/error-state';
import { Filters } from '@titles/miniapp/ui/filters';
import { Notice } from '@titles/miniapp/ui/notice';
import { Section } from '@titles/miniapp/ui/section';
import { Skeleton } from '@titles/miniapp/ui/skeleton';
import { TextField } from '@titles/miniapp/ui/text-field';

const { apply } = client(publicists);
const { list, give } = client(privacy.consents);

/** Whose people are spoken to by a company's publicist. */
const companyTypes = employerTypes.filter((type) =>
  ['民营企业', '外资及港澳台资企业', '国有企业', '社会组织', '民办学校', '民办医疗机构'].includes(type),
);
const asOptions = <V extends string>(values: readonly V[]) => values.map((value) => ({ value, text: value }));

/** The application: the company, the person, and consent to what is kept of them. */
export const Application = ({ onDone }: { onDone: () => void }) => {
  const [fields, setFields] = useState({ company: '', creditCode: '', name: '', phone: '' });
  const [district, setDistrict] = useState<District>();
  const [type, setType] = useState<(typeof employerTypes)[number]>('民营企业');
  const [size, setSize] = useState<(typeof companySizes)[number]>();
  const [agreed, setAgreed] = useState(false);
  const consents = useRemote(list);
  const notice = consents.value?.consents.find(({ purpose }) => purpose === 'publicist');
  const { busy, refusal, act } = useAct();
  const set = (name: keyof typeof fields) => (text: string) => setFields({ ...fields, [name]: text });
  const { company, creditCode, name, phone } = fields;
  const codeWrong = creditCode.replace(/\s/g, '').length >= 18 && creditCodeIn(creditCode) === null;
  const ready = company && creditCodeIn(creditCode) && name && /^1\d{10}$/.test(phone) && district && size;
  const send = () => {
    if (!district || !size || !notice) return;
    act(
      () =>
        give({ body: { purpose: 'publicist', version: notice.version } }).then(() =>
          apply({ body: { company, creditCode, name, phone, district, type, size } }),
        ),
      onDone,
    );
  };
  return (
    <>
      <Section title="单位">
        <Card>
          <TextField
            label="单位全称"
            placeholder="与营业执照一致"
            length={100}
            value={company}
            onInput={set('company')}
          />
          <TextField
            label="统一社会信用代码"
            placeholder="营业执照上的18位"
            length={24}
            value={creditCode}
            wrong={codeWrong}
            note={codeWrong ? '代码不对，请对照营业执照再核对一遍' : undefined}
            onInput={set('creditCode')}
          />
          <View className="publicist__question">所在市（区）</View>
          <Filters
            label="所在市（区）"
            options={asOptions(districts)}
            value={district}
            onChange={setDistrict}
          />
          <View className="publicist__question">单位类型</View>
          <Filters label="单位类型" options={asOptions(companyTypes)} value={type} onChange={setType} />
          <View className="publicist__question">单位规模</View>
          <Filters label="单位规模" options={asOptions(companySizes)} value={size} onChange={setSize} />
        </Card>
      </Section>
      <Section title="您">
        <Card>
          <TextField label="姓名" length={20} value={name} onInput={set('name')} />
          <TextField label="手机号" digits length={11} value={phone} onInput={set('phone')} />
        </Card>
      </Section>
      <Section title="我们怎样使用这些信息">
        {notice ? (
          <Card>
            {notice.lines.map((line) => (
              <View key={line} className="publicist__line">
                {line}
              </View>
            ))}
            <View className="publicist__agree">
              <Choice
                many
                text="我已阅读，同意这样使用"
                chosen={agreed}
                onChoose={() => setAgreed(!agreed)}
              />
            </View>
          </Card>
        ) : consents.failure ? (
          <ErrorState message={consents.failure.sentence} onRetry={consents.retry} />
        ) : (
          <Skeleton />
        )}
      </Section>
      {refusal !== null && (
        <View className="publicist__refusal" ariaRole="alert">
          <Notice tone="warning">{refusal}</Notice>
        </View>
      )}
      <View className="publicist__acts">
        <Button onPress={send} disabled={busy || !ready || !agreed || !notice}>
          {busy ? '正在提交…' : '提交申请'}
        </Button>
      </View>
    </>
  );
};
