import { reviewWindow } from '@titles/shared/eligibility/calendar';
import { nearestStep } from '@titles/shared/eligibility/smallest-change';
import type { Assessment } from '@titles/shared/eligibility/types';
import { possibleChanges } from '@titles/shared/policy/changes';
import { ruleSetInUse } from '../rule-set';
import type { Answers } from '../questions/question';
import { recordOf, unansweredOf } from '../questions/record';
import { titleOf, verbOf } from './headline';

/** The nearest step to a title that is not open yet, in words. */
export interface NearestStep {
  step: string;
  when: string;
  then: string;
  note: string;
}

/** Undefined where something is open already, or where nothing that a person can do opens it within 15 years. */
export const nearestStepOf = (
  answers: Answers,
  { routes, reviewYear = 0 }: Assessment,
): NearestStep | undefined => {
  if (routes.some(({ verdict, route }) => verdict === 'mayApply' && route !== 'exceptional'))
    return undefined;
  const step = nearestStep(
    recordOf(answers, reviewYear),
    ruleSetInUse(),
    possibleChanges,
    unansweredOf(answers),
  );
  const answer = routes.find(
    ({ route, level }) => route === step?.way.rules[0].route && level === step.way.level,
  );
  if (!step || !answer) return undefined;
  const waits = step.changes.length === 0;
  return {
    step: waits
      ? `再等${step.reviewYear - reviewYear}年，不用另外准备条件`
      : step.changes.map(({ words }) => words).join('，再'),
    when: `${reviewWindow(step.reviewYear).label}起`,
    then: `可以${verbOf(answer)} ${titleOf(answer)}`,
    note: waits
      ? '按现在的规则推算，能否取得由评审决定。'
      : '按尽早取得、现在的规则推算。报考条件以发证机构为准，请先向人社部门确认；能否取得由评审决定。',
  };
};
