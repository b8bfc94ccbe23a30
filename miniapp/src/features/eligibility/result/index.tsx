import Taro from '@tarojs/taro';
import { View } from '@tarojs/components';
import { useEffect, useMemo } from 'react';
import type { Assessment } from '@titles/shared/eligibility/types';
import { LAST_RESULT_KEY } from '@titles/miniapp/tabs/eligibility/kept';
import { Button } from '@titles/miniapp/ui/button';
import { EmptyState } from '@titles/miniapp/ui/empty-state';
import { InSteps } from '@titles/miniapp/ui/in-steps';
import { Notice } from '@titles/miniapp/ui/notice';
import { Page } from '@titles/miniapp/ui/page';
import { Section } from '@titles/miniapp/ui/section';
import { assessed } from '../assessed';
import { reviewYearNow, useCheck } from '../check.store';
import { pages, show } from '../pages';
import { jobIsOutsideRules } from '../questions/job';
import { useNewestRuleSet } from '../rule-set.store';
import { today } from '../today';
import { BoardBox, ConfirmBox, MissingBox } from './boxes';
import { Folded } from './folded';
import { Headline } from './headline-block';
import { lastResultOf, leading } from './headline';
import { NearestStepCard } from './nearest-step-card';
import { NextStep } from './next-step-card';
import { OtherSeries } from './other-series';
import { Outcomes } from './outcomes';
import { RouteCardView } from './route-card';
import { SaveCard } from './save-card';
import { pictureOf } from './picture/picture';
import { SavePicture } from './picture/save-picture';
import { resultView } from './view';
import { WhatIf } from './what-if/what-if';
import { YearSwitch } from './year-switch';
import './index.scss';

export default function ResultPage() {
  useNewestRuleSet();
  const { answers } = useCheck();
  if (Object.keys(answers).length === 0)
    return (
      <Page title="自测结果">
        <EmptyState
          icon="self-check"
          message="先回答几个问题，就能看到结果。"
          action={{ text: '开始自测', onPress: () => show(pages.question) }}
        />
      </Page>
    );
  return jobIsOutsideRules(answers) ? (
    <OtherSeries answers={answers} />
  ) : (
    <Page title="自测结果" className="result">
      <InSteps>
        <Result />
      </InSteps>
    </Page>
  );
}

/** The engine's answer; its words are the next step. */
const Result = () => {
  const check = useCheck();
  const { answers } = check;
  const year = reviewYearNow(check);
  const assessment = useMemo(() => assessed(answers, year), [answers, year]);

  useEffect(() => {
    const last = lastResultOf(assessment);
    if (last) Taro.setStorageSync(LAST_RESULT_KEY, last);
    else Taro.removeStorageSync(LAST_RESULT_KEY);
  }, [assessment]);

  return (
    <InSteps>
      <Parts assessment={assessment} year={year} />
    </InSteps>
  );
};

const Parts = ({ assessment, year }: { assessment: Assessment; year: number }) => {
  const { answers, answer, choose } = useCheck();
  const view = useMemo(() => resultView(answers, assessment), [answers, assessment]);
  const best = leading(assessment);
  const picture = pictureOf(view, assessment, today());

  return (
    <InSteps>
      <>
        <Headline view={view} best={best} />
        <YearSwitch year={year} onChoose={choose} />
        <WhatIf answers={answers} year={year} line={view.line} />
      </>
      {view.outcomes && (
        <Outcomes
          outcomes={view.outcomes}
          onPick={(picked) => answer(view.outcomes?.key ?? '', String(picked))}
        />
      )}
      {view.warning && (
        <View className="result__box">
          <Notice tone="warning" title={view.warning.title}>
            {view.warning.lines.map((text) => (
              <View key={text}>{text}</View>
            ))}
          </Notice>
        </View>
      )}
      {view.nearest && <NearestStepCard {...view.nearest} />}
      {view.open.length > 0 && (
        <Section title="可以走的途径">
          {view.open.map((card) => (
            <RouteCardView key={card.key} card={card} />
          ))}
        </Section>
      )}
      <MissingBox missing={view.missing} />
      {view.elsewhere.length > 0 && (
        <Section title="别的系列也有机会">
          {view.elsewhere.map((card) => (
            <RouteCardView key={card.key} card={card} />
          ))}
        </Section>
      )}
      <ConfirmBox confirm={view.confirm} />
      <BoardBox board={view.board} />
      <Section title="高级职称补贴">
        {view.subsidy.map((card) => (
          <RouteCardView key={card.key} card={card} plain />
        ))}
        {view.instead && (
          <View className="result__box">
            <Notice>{view.instead}</Notice>
          </View>
        )}
      </Section>
      <Folded cards={view.folded} />
      <Section title="下一步">
        <NextStep line={view.line} best={best} answers={answers} />
      </Section>
      <>
        {picture && <SavePicture picture={picture} />}
        <SaveCard answers={answers} year={year} ruleSet={assessment.ruleSet} />
        <View className="result__again">
          <Button kind="secondary" icon="edit" onPress={() => show(pages.answers)}>
            核对或修改回答
          </Button>
        </View>
        <View className="result__small">
          结果按您的回答在手机上算出，仅供参考，不代表一定能通过。以评审委员会的通知和人社部门的答复为准。
        </View>
      </>
    </InSteps>
  );
};
