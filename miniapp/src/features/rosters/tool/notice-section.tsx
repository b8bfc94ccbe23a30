import { View } from '@tarojs/components';
import { useState } from 'react';
import { reviewWindow } from '@titles/shared/eligibility/calendar';
import { daysAfter } from '@titles/shared/jiangmen-time';
import { dayInWords } from '@titles/shared/jiangmen-words';
import { copyText } from '@titles/miniapp/copy';
import { Button } from '@titles/miniapp/ui/button';
import { Card } from '@titles/miniapp/ui/card';
import { Choice, Choices } from '@titles/miniapp/ui/choice';
import { Notice } from '@titles/miniapp/ui/notice';
import { Section } from '@titles/miniapp/ui/section';
import { TextField } from '@titles/miniapp/ui/text-field';
import { type Answered } from '../answer';
import { NOTICE_DAYS, publicNotice } from '../public-notice';
import { type Settings } from '../settings';
import { DayField } from './field';

interface NoticeSectionProps {
  answers: readonly Answered[];
  settings: Settings;
}

/** More names than anybody ticks by hand. */
const TICKED = 60;

/** The employer's 公示: of those who may apply for review or recognition, whoever is ticked. */
export const NoticeSection = ({ answers, settings }: NoticeSectionProps) => {
  // Who sits an exam applies to no committee.
  const candidates = answers.filter(({ tone, verb }) => tone === 'mayApply' && verb !== '报考');
  const [left, setLeft] = useState<readonly number[]>([]);
  const [company, setCompany] = useState('');
  const [from, setFrom] = useState(daysAfter(settings.today, 1));
  if (candidates.length === 0) return null;
  const people = candidates.filter(({ row }) => !left.includes(row));
  const { reviewYear } = settings;
  const { text, published, inTime } = publicNotice({ company, reviewYear, people, from });
  const toggle = (row: number) =>
    setLeft(left.includes(row) ? left.filter((each) => each !== row) : [...left, row]);
  return (
    <Section title="单位公示">
      <Card>
        <View className="roster__line">
          单位上报前要在内部公示，一般不少于 {NOTICE_DAYS} 个工作日，以当年通知为准。下面的文字复制后可以改。
        </View>
        <View className="roster__fields">
          <TextField label="单位名称" length={60} value={company} onInput={setCompany} />
          <DayField
            label="哪天开始公示"
            value={from}
            onChange={setFrom}
            note={
              published
                ? '按国务院公布的放假和调休安排数工作日；当天休息的，从下一个工作日起。'
                : '公示期里有一年的放假安排还没有公布，只按法定节假日和周末数，请在公布后再核对。'
            }
          />
        </View>
        {!inTime && (
          <View className="roster__fields">
            <Notice tone="warning">
              {reviewYear}年度的评审一般到{dayInWords(reviewWindow(reviewYear).closes)}
              截止申报，这样公示完可能来不及上报：请早些开始，或先问评委会。
            </Notice>
          </View>
        )}
        {candidates.length > TICKED ? (
          <View className="roster__line">超过 {TICKED} 人，全部写在下面；不公示的，请复制后删去。</View>
        ) : (
          <View className="roster__fields">
            <Choices label="公示哪些人" many>
              {candidates.map(({ row, name, title }) => (
                <Choice
                  key={row}
                  many
                  text={name}
                  note={title}
                  chosen={!left.includes(row)}
                  onChoose={() => toggle(row)}
                />
              ))}
            </Choices>
          </View>
        )}
        <View className="roster__text">
          {text.split('\n').map((line, index) => (
            <View key={index}>{line === '' ? '\u00a0' : line}</View>
          ))}
        </View>
        <View className="roster__acts">
          <Button icon="copy" kind="secondary" onPress={() => copyText(text, '公示文字已复制')}>
            复制公示文字
          </Button>
        </View>
      </Card>
    </Section>
  );
};
