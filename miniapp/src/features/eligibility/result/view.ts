import { reviewWindow } from '@titles/shared/eligibility/calendar';
import { levels, type Assessment, type BoardPoint, type RouteAnswer } from '@titles/shared/eligibility/types';
import { topicOf } from '@titles/shared/policy/facts-in-words';
import { assessed } from '../assessed';
import { UNSURE, type Answers } from '../questions/question';
import { questionsFor, recordOf } from '../questions/record';
import { possibleReviewYears } from '../questions/titles';
import { headline, leading, titleOf, verbOf } from './headline';
import { alikeAsOne, routeCards, type RouteCard } from './route-cards';

/** What is unknown and would decide: the name of the question that settles it, and its key where it can be asked again. */
export interface Missing {
  key: string | undefined;
  name: string;
}
/** What opens in a review year that was not open before. */
interface Milestone {
  year: number;
  window: string;
  text: string;
}
interface Outcome {
  year: number;
  line: string;
}

/** Everything the result shows, as words. */
export interface ResultView {
  line: string;
  milestones: readonly Milestone[];
  /** Where the review year of a title is known only by the certificate's date: both outcomes. */
  outcomes: { key: string; each: readonly Outcome[] } | undefined;
  warning: string | undefined;
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

const rank = ({ level }: RouteAnswer): number => (level === '初级' ? 0.5 : levels.indexOf(level));
const isOpen = ({ verdict }: RouteAnswer): boolean =>
  verdict === 'mayApply' || verdict === 'askBureau' || verdict === 'notYet';
const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];

/** The years ahead in which a higher level opens, the asked one first. */
const milestonesOf = ({ routes }: Assessment): Milestone[] => {
  let highest = -1;
  return routes
    .filter(
      ({ verdict, route, fromYear }) =>
        fromYear !== undefined && route !== 'exceptional' && (verdict === 'mayApply' || verdict === 'notYet'),
    )
    .sort((a, b) => (a.fromYear ?? 0) - (b.fromYear ?? 0) || rank(b) - rank(a))
    .flatMap((answer) => {
      if (rank(answer) <= highest) return [];
      highest = rank(answer);
      const year = answer.fromYear ?? 0;
      const window = answer.route === 'exam' ? `${year}年度` : reviewWindow(year).label;
      return [{ year, window, text: `可以${verbOf(answer)} ${titleOf(answer)}` }];
    });
};

/** How many review years one may reasonably wait for recognition as intermediate rather than take the assistant title. */
const WORTH_WAITING = 3;

/** First recognition is for people without a title: an assistant title taken now would close it (practice, facts 3.3). */
const warningOf = ({ routes, reviewYear = 0 }: Assessment): string | undefined => {
  const later = routes.find(
    ({ route, level, verdict, fromYear }) =>
      route === 'first_recognition' &&
      level === '中级' &&
      verdict === 'notYet' &&
      fromYear !== undefined &&
      fromYear - reviewYear <= WORTH_WAITING,
  );
  const now = routes.find(({ level, verdict }) => level === '助理级' && verdict === 'mayApply');
  return later && now
    ? `首次认定一般只面向还没有职称的人。您${later.fromYear}年度起可以直接申请认定${titleOf(later)}；如果现在先取得${titleOf(now)}，这条路可能就不能走了。先问清楚再决定。`
    : undefined;
};

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

/** The result of the answers in a review year, in words. */
export const resultView = (answers: Answers, assessment: Assessment): ResultView => {
  const { routes, elsewhere, subsidy, boardWeighs, reviewYear = 0 } = assessment;
  const best = routes.find(({ verdict }) => verdict === 'mayApply');
  const isInFront = (answer: RouteAnswer) =>
    isOpen(answer) && answer.route !== 'exceptional' && (best === undefined || rank(answer) >= rank(best));
  const first = leading(assessment);
  const front = routes.filter(isInFront).sort((a, b) => Number(b === first) - Number(a === first));
  return {
    line: headline(assessment),
    milestones: milestonesOf(assessment),
    outcomes: outcomesOf(answers, reviewYear),
    warning: warningOf(assessment),
    open: routeCards(front),
    missing: missingOf(answers, assessment),
    folded: routeCards(routes.filter((answer) => !isInFront(answer) && answer.verdict !== 'unknown')),
    elsewhere: routeCards(elsewhere.filter(({ verdict }) => verdict !== 'unknown')),
    subsidy: alikeAsOne(routeCards(subsidy)),
    instead: insteadOfSubsidy(answers),
    confirm: unique([...front, ...elsewhere.filter(isOpen)].flatMap(({ confirm }) => confirm)),
    board: first === undefined ? [] : boardWeighs,
  };
};
