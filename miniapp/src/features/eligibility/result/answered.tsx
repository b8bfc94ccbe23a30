import Taro from '@tarojs/taro';
import { View } from '@tarojs/components';
import { useEffect, useMemo } from 'react';
import { LAST_RESULT_KEY } from '@titles/miniapp/tabs/eligibility/kept';
import { Button } from '@titles/miniapp/ui/button';
import { EmptyState } from '@titles/miniapp/ui/empty-state';
import { InSteps } from '@titles/miniapp/ui/in-steps';
import { Section } from '@titles/miniapp/ui/section';
import { assessed } from '../assessed';
import { reviewYearNow, useCheck } from '../check.store';
import { pages, show } from '../pages';
import { jobIsOutsideRules } from '../questions/job';
import { useNewestRuleSet } from '../rule-set.store';
import { today } from '../today';
import { BoardBox, ConfirmBox, MissingBox, WarningBox } from './boxes';
import { CardSection, Folded, SubsidySection } from './card-sections';
import { Headline } from './headline-block';
import { lastResultOf, leading } from './headline';
import { NearestStepCard } from './nearest-step-card';
import { NextStep } from './next-step-card';
import { OtherSeries } from './other-series';
import { Outcomes } from './outcomes';
import { SaveCard } from './save-card';
import { pictureOf } from './picture/picture';
import { SavePicture } from './picture/save-picture';
import { resultView } from './view';
import { WhatIf } from './what-if/what-if';
import { YearSwitch } from './year-switch';

/** What the answers on the phone come to. */
export default function Answered() {
  useNewestRuleSet();
  const { answers } = useCheck();
  if (Object.keys(answers).length === 0)
    return (
      <EmptyState
        icon="self-check"
        message="先回答几个问题，就能看到结果。"
        action={{ text: '开始自测', onPress: () => show(pages.question) }}
      />
    );
  return jobIsOutsideRules(answers) ? <OtherSeries answers={answers} /> : <Result />;
}

/** The engine's answer; its words are the next steps. */
const Result = () => {
  const check = useCheck();
  const { answers, replace, choose } = check;
  const year = reviewYearNow(check);
  const assessment = useMemo(() => assessed(answers, year), [answers, year]);
  const view = useMemo(() => resultView(answers, assessment), [answers, assessment]);
  const best = leading(assessment);

  useEffect(() => {
    const last = lastResultOf(assessment);
    if (last) Taro.setStorageSync(LAST_RESULT_KEY, last);
    else Taro.removeStorageSync(LAST_RESULT_KEY);
  }, [assessment]);

  return (
    <InSteps
      steps={[
        () => <Headline view={view} best={best} />,
        () => (
          <>
            <YearSwitch year={year} onChoose={choose} />
            <WhatIf answers={answers} year={year} line={view.line} />
          </>
        ),
        () =>
          view.outcomes && (
            <Outcomes
              outcomes={view.outcomes}
              onPick={(picked) => replace({ ...answers, [view.outcomes?.key ?? '']: String(picked) })}
            />
          ),
        () => view.warning && <WarningBox warning={view.warning} />,
        () => view.nearest && <NearestStepCard {...view.nearest} />,
        () => <CardSection title="可以走的途径" cards={view.open} />,
        () => <MissingBox missing={view.missing} />,
        () => <CardSection title="别的系列也有机会" cards={view.elsewhere} />,
        () => <ConfirmBox confirm={view.confirm} />,
        () => <BoardBox board={view.board} />,
        () => <SubsidySection cards={view.subsidy} instead={view.instead} />,
        () => <Folded cards={view.folded} />,
        () => (
          <Section title="下一步">
            <NextStep line={view.line} best={best} answers={answers} />
          </Section>
        ),
        () => (
          <>
            <SavePicture picture={pictureOf(view, assessment, today())} />
            <SaveCard answers={answers} year={year} ruleSet={assessment.ruleSet} />
            <View className="result__again">
              <Button kind="secondary" icon="edit" onPress={() => show(pages.answers)}>
                核对或修改回答
              </Button>
            </View>
          </>
        ),
      ]}
    />
  );
};
