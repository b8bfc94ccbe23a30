import type { Assessment, BoardPoint, RouteAnswer } from '@titles/shared/eligibility/types';
import { topicOf } from '@titles/shared/policy/facts-in-words';
import { assessed } from '../assessed';
import { UNSURE, type Answers } from '../questions/question';
import { questionsFor, recordOf, unansweredOf } from '../questions/record';
import { possibleReviewYears } from '../questions/titles';
import { headline, leading } from './headline';
import { nearestStepOf, type NearestStep } from './nearest-step';
import { alikeAsOne, routeCards, type RouteCard } from './route-cards';
import { heldNow, milestonesOf, rank, timeline, type Milestone } from './timeline';
import { warningOf, type Warning } from './warning';

/** What is unknown and would decide: the name of the question that settles it, and its key where it can be asked again. */
export interface Missing {
  key: string | undefined;
  name: string;
}
interface Outcome {
  year: number;
  line: string;
}

/** Everything the result shows, as words. */
export interface ResultView {
  line: string;
  /** The title held as the time line begins; undefined while it is not known. */
  now: string | undefined;
  milestones: readonly Milestone[];
  /** Where the review year of a title is known only by the certificate's date: both outcomes. */
  outcomes: { key: string; each: readonly Outcome[] } | undefined;
  warning: Warning | undefined;
  nearest: NearestStep | undefined;
  open: readonly RouteCard[];
  missing: readonly Missing[];
  folded: readonly RouteCard[];
  elsewhere: readonly RouteCard[];
  subsidy: readonly RouteCard[];
  /** What staff of public institutions get in its place. */
  instead: string | undefined;
  confirm: readonly string[];
  board: readonly BoardPoint[];
}

const isOpen = ({ verdict }: RouteAnswer): boolean =>
  verdict === 'mayApply' || verdict === 'askBureau' || verdict === 'notYet';
const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];

const missingOf = (answers: Answers, { routes, elsewhere, subsidy, series }: Assessment): Missing[] => {
  const facts = unique([...routes, ...elsewhere, ...subsidy].flatMap(({ missing }) => missing));
  const questions = questionsFor(answers);
  const found = facts.map((fact): Missing => {
    const question = questions
      .filter(({ settles }) => settles?.some((start) => fact.startsWith(start)))
      .find(({ key }) => answers[key] === undefined || answers[key] === UNSURE);
    return { key: question?.key, name: question?.name ?? topicOf(fact, series ?? null) };
  });
  return found.filter(({ name }, index) => found.findIndex((other) => other.name === name) === index);
};

const outcomesOf = (answers: Answers, reviewYear: number): ResultView['outcomes'] => {
  const possible = possibleReviewYears(answers);
  return (
    possible && {
      key: possible.key,
      each: possible.years.map((year) => ({
        year,
        line: headline(assessed({ ...answers, [possible.key]: String(year) }, reviewYear)),
      })),
    }
  );
};

const publicInstitutions: readonly (string | undefined)[] = [
  '事业单位',
  '公立学校',
  '公立医院',
  '乡镇卫生院',
  '社区卫生服务中心',
];

/** Plan 四（九）: the employer grants the appointment that goes with the title. */
const insteadOfSubsidy = (answers: Answers): string | undefined =>
  publicInstitutions.includes(recordOf(answers).employer?.type)
    ? '事业单位人员不发这项补贴；取得职称后，由单位按规定及时落实聘用待遇。'
    : undefined;

/** An object whose parts are each worked out when first asked for. */
const lazily = <T extends object>(makers: { [K in keyof T]: () => T[K] }): T => {
  const object = {} as T;
  for (const key of Object.keys(makers) as (keyof T)[])
    Object.defineProperty(object, key, {
      enumerable: true,
      configurable: true,
      get: () => {
        const value = makers[key]();
        Object.defineProperty(object, key, { enumerable: true, value });
        return value;
      },
    });
  return object;
};

/** The result of the answers in a review year, in words; a part that nobody looks at costs nothing. */
export const resultView = (answers: Answers, assessment: Assessment): ResultView => {
  const { routes, elsewhere, subsidy, boardWeighs, reviewYear = 0 } = assessment;
  const best = routes.find(({ verdict }) => verdict === 'mayApply');
  const isInFront = (answer: RouteAnswer) =>
    isOpen(answer) &&
    answer.route !== 'exceptional' &&
    (best === undefined || rank(answer.level) >= rank(best.level));
  const first = leading(assessment);
  const record = recordOf(answers);
  const unanswered = unansweredOf(answers);
  const front = routes.filter(isInFront).sort((a, b) => Number(b === first) - Number(a === first));
  return lazily<ResultView>({
    line: () => headline(assessment),
    now: () => heldNow(record, assessment.series, unanswered),
    milestones: () => milestonesOf(timeline(record, routes, unanswered)),
    outcomes: () => outcomesOf(answers, reviewYear),
    warning: () => warningOf(record, assessment, unanswered),
    nearest: () => nearestStepOf(answers, assessment),
    open: () => routeCards(front),
    missing: () => missingOf(answers, assessment),
    folded: () => routeCards(routes.filter((answer) => !isInFront(answer) && answer.verdict !== 'unknown')),
    elsewhere: () => routeCards(elsewhere.filter(({ verdict }) => verdict !== 'unknown')),
    subsidy: () => alikeAsOne(routeCards(subsidy)),
    instead: () => insteadOfSubsidy(answers),
    confirm: () => unique([...front, ...elsewhere.filter(isOpen)].flatMap(({ confirm }) => confirm)),
    board: () => (first === undefined ? [] : boardWeighs),
  });
};
