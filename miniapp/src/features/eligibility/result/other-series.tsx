import { View } from '@tarojs/components';
import { titleNames } from '@titles/shared/policy/title-names';
import { Button } from '@titles/miniapp/ui/button';
import { Card } from '@titles/miniapp/ui/card';
import { Notice } from '@titles/miniapp/ui/notice';
import { Section } from '@titles/miniapp/ui/section';
import { Heading } from '@titles/miniapp/ui/semantics';
import { TitleText } from '@titles/miniapp/ui/title-text';
import { pages, show } from '../pages';
import { seriesOfJob } from '../questions/job';
import type { Answers } from '../questions/question';
import { NextStep } from './next-step-card';

/** A series whose conditions are not held here: its names from low to high, and whom to ask. */
export const OtherSeries = ({ answers }: { answers: Answers }) => {
  const series = seriesOfJob(answers);
  const names = titleNames(series ?? '');
  const line = `${series === undefined ? '您的工作类别' : `${series}系列`}的条件，要向人社部门确认`;
  return (
    <>
      <Heading level={1} className="answer__line">
        <TitleText text={line} />
      </Heading>
      {names.length > 0 && (
        <Section title="这个系列的职称，从低到高">
          <Card>
            {names.map(({ level, name }) => (
              <View key={level} className="rung">
                <View className="rung__name">{name}</View>
                <View className="rung__level">{level}</View>
              </View>
            ))}
          </Card>
        </Section>
      )}
      <View className="result__box">
        <Notice tone="ask" title="需向人社部门确认">
          自测还没有收录这个系列的条件，所以不给您结论。学历、年限和申报时间，请问单位人事或当地人社局。
        </Notice>
      </View>
      <Section title="下一步">
        <NextStep line={line} best={undefined} answers={answers} />
      </Section>
      <View className="result__again">
        <Button kind="secondary" icon="edit" onPress={() => show(pages.answers)}>
          核对或修改回答
        </Button>
      </View>
    </>
  );
};
