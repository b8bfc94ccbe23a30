import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@titles/miniapp/ui/button';
import { Card } from '@titles/miniapp/ui/card';
import { Filters } from '@titles/miniapp/ui/filters';
import { Notice } from '@titles/miniapp/ui/notice';
import { Section } from '@titles/miniapp/ui/section';
import { Heading } from '@titles/miniapp/ui/semantics';
import { Verdict } from '@titles/miniapp/ui/verdict';
import { tones, type Answered, type Tone } from '../answer';
import { type Refused } from '../people';
import { save } from '../save';
import { type Settings } from '../settings';
import { seniorShare } from '../senior-share';
import { type Desk } from '../use-desk';
import { answerSheets, limits, toneWords } from '../workbooks';
import { NoticeSection } from './notice-section';

interface ResultsProps {
  desk: Desk;
  settings: Settings;
  ruleSet: string;
}

const EACH = 30;
const looks = {
  mayApply: 'mayApply',
  notYet: 'notYet',
  askBureau: 'askBureau',
  unknown: 'notYet',
  no: 'no',
} as const;

/** Who may apply, who later, and why not; the same to save. */
export const Results = ({ desk, settings, ruleSet }: ResultsProps) => {
  const { answers, refused, fileName } = desk.state;
  const present = tones.filter((tone) => answers.some((answer) => answer.tone === tone));
  const [chosen, setChosen] = useState<Tone | undefined>(present[0]);
  const [shown, setShown] = useState(EACH);
  const people = answers.filter(({ tone }) => tone === chosen);
  const countOf = (tone: Tone) => answers.filter((answer) => answer.tone === tone).length;
  const share = seniorShare(answers);
  const saveAnswers = () =>
    save(
      answerSheets(answers, refused, {
        fileName,
        reviewYear: settings.reviewYear,
        ruleSet,
        madeAt: new Date(),
      }),
      `单位自查结果 ${settings.reviewYear}年度.xlsx`,
    );
  return (
    <>
      <Section title={`算完了 ${answers.length} 人`}>
        <Filters
          label="按结果看"
          options={present.map((tone) => ({ value: tone, text: `${toneWords[tone]} ${countOf(tone)}` }))}
          value={chosen}
          onChange={(tone) => {
            setChosen(tone);
            setShown(EACH);
          }}
        />
        <View className="roster__acts">
          <Button icon="document" onPress={saveAnswers}>
            存成 Excel
          </Button>
        </View>
        {people.slice(0, shown).map((person) => (
          <PersonCard key={person.row} person={person} />
        ))}
        {people.length > shown && (
          <View className="roster__acts">
            <Button kind="secondary" onPress={() => setShown(shown + EACH)}>
              再看 {Math.min(EACH, people.length - shown)} 人
            </Button>
          </View>
        )}
        <View className="roster__acts">
          <Button kind="secondary" onPress={desk.change}>
            改列和设定，再算一遍
          </Button>
          <Button kind="plain" onPress={desk.close}>
            换一份名册
          </Button>
        </View>
      </Section>
      <ToConfirm answers={answers} />
      {refused.length > 0 && <RefusedRows refused={refused} />}
      {share !== null && (
        <Section title="高级职称占比">
          <Card>{share.inWords}</Card>
        </Section>
      )}
      <NoticeSection answers={answers} settings={settings} />
      <View className="roster__box">
        <Notice title="看结果前请知道">
          {limits.map((text) => (
            <View key={text} className="roster__point">
              {text}
            </View>
          ))}
        </Notice>
      </View>
    </>
  );
};

/** Most people have the same points to confirm: each is told once. */
const ToConfirm = ({ answers }: { answers: readonly Answered[] }) => {
  const points = answers.filter(({ tone }) => tone !== 'askBureau').flatMap(({ confirm }) => confirm);
  return points.length === 0 ? null : (
    <View className="roster__box">
      <Notice tone="ask" title="需向人社部门确认">
        {[...new Set(points)].map((text) => (
          <View key={text} className="roster__point">
            {text}（{points.filter((each) => each === text).length} 人）
          </View>
        ))}
        <View className="roster__point">每个人有哪几点，存成的 Excel 里都写着。</View>
      </Notice>
    </View>
  );
};

const PersonCard = ({ person }: { person: Answered }) => (
  <View className="roster__box">
    <Card>
      <View className="roster__who">
        <Heading level={3} className="roster__name">
          {person.name}
        </Heading>
        <View className="roster__row">第 {person.row} 行</View>
      </View>
      <Verdict tone={looks[person.tone]} word={person.line} />
      {person.year !== '' && <View className="roster__line">{person.year}</View>}
      {person.route !== '' && <View className="roster__note">途径：{person.route}</View>}
      <Lines title="还差" lines={person.lacking} />
      <Lines title="名册里缺" lines={person.missing} />
      {person.tone === 'askBureau' ? (
        <Lines title="请问人社部门" lines={person.confirm} />
      ) : (
        person.confirm.length > 0 && (
          <View className="roster__note">还有 {person.confirm.length} 点要向人社部门确认，见下面</View>
        )
      )}
      <Lines title="另外还可以" lines={person.others} />
      <Lines title="备注" lines={person.notes} />
    </Card>
  </View>
);

const Lines = ({ title, lines }: { title: string; lines: readonly string[] }) =>
  lines.length === 0 ? null : (
    <View className="roster__lines">
      <View className="roster__what">{title}</View>
      {lines.map((text) => (
        <View key={text} className="roster__point">
          {text}
        </View>
      ))}
    </View>
  );

const RefusedRows = ({ refused }: { refused: readonly Refused[] }) => {
  const [shown, setShown] = useState(EACH);
  return (
    <Section title={`没有回答的行：${refused.length}`}>
      <Card>
        {refused.slice(0, shown).map(({ row, name, reason }) => (
          <View key={row} className="roster__refused">
            第 {row} 行{name === '' ? '' : `「${name.slice(0, 20)}」`}：{reason}
          </View>
        ))}
        {refused.length > shown && (
          <View className="roster__acts">
            <Button kind="secondary" onPress={() => setShown(shown + EACH)}>
              再看 {Math.min(EACH, refused.length - shown)} 行
            </Button>
          </View>
        )}
      </Card>
    </Section>
  );
};
