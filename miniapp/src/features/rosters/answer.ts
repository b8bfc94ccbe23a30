import { assess } from '@titles/shared/eligibility/assess';
import { reviewWindow } from '@titles/shared/eligibility/calendar';
import {
  levels,
  type Assessment,
  type RouteAnswer,
  type RouteId,
  type RuleSet,
} from '@titles/shared/eligibility/types';
import { leading, opensIn, titleOf, verbOf } from '../eligibility/result/headline';
import { linesOf } from '../eligibility/result/route-cards';
import { missingWords, onlyPartTime } from './missing';
import { type Person } from './person';

/** How a person stands, the most hopeful first. */
export const tones = ['mayApply', 'notYet', 'askBureau', 'unknown', 'no'] as const;
export type Tone = (typeof tones)[number];

/** What the list is answered with, one for each person; all in words. */
export interface Answered {
  row: number;
  name: string;
  series: string;
  tone: Tone;
  /** In one breath. */
  line: string;
  /** The title that may be applied for, now or later; empty where there is none to name. */
  title: string;
  /** What one does for it: 申报, 申请认定, 报考. */
  verb: string;
  route: string;
  /** The review year with its window; empty where none is known. */
  year: string;
  /** Conditions that are not met yet. */
  lacking: readonly string[];
  /** What the list does not tell. */
  missing: readonly string[];
  confirm: readonly string[];
  /** What else is open now. */
  others: readonly string[];
  notes: readonly string[];
  /** Whether a senior title is held; null while it is not known. */
  senior: boolean | null;
}

/** Routes that a list can answer; the others turn on awards, patents, posts and the like, which no list tells. */
const told: readonly RouteId[] = [
  'title_ladder',
  'degree_review',
  'first_recognition',
  'exam',
  'skill_crossover',
];

/** Only who has a skill certificate, or may have one by the list, is told of that route. */
const isTold = (answer: RouteAnswer, { record, unanswered }: Person): boolean =>
  told.includes(answer.route) &&
  (answer.route !== 'skill_crossover' ||
    (!unanswered.includes('skills') && (record.skills ?? []).length > 0));

const rank = ({ level }: RouteAnswer): number => (level === '初级' ? 0.5 : levels.indexOf(level));

const unique = (texts: readonly string[]): string[] => [...new Set(texts)];

const yearOf = (best: RouteAnswer): string => {
  const year = opensIn(best);
  if (year === undefined) return '';
  return best.route === 'exam' ? `${year}年度（以当年考试通知为准）` : reviewWindow(year).label;
};

function lineOf(best: RouteAnswer | undefined, tone: Tone, isBarred: boolean): string {
  if (best && tone === 'mayApply') return `可以${verbOf(best)} ${titleOf(best)}`;
  if (best && tone === 'notYet') return `${opensIn(best)}年度起可以${verbOf(best)} ${titleOf(best)}`;
  if (tone === 'askBureau') return '有途径可能适用，要先问人社部门';
  if (tone === 'unknown') return '还缺信息，暂时答不了';
  return isBarred ? '按现在的身份，不能申报职称' : '按名册上的情况，还没有可以申报的途径';
}

/** A person of whom nothing can be worked out, and what to do about it. */
const without = (person: Person, tone: Tone, line: string, missing: readonly string[]): Answered => ({
  ...pick(person),
  tone,
  line,
  title: '',
  verb: '',
  route: '',
  year: '',
  lacking: [],
  missing,
  confirm: [],
  others: [],
});

const isSenior = ({ titles }: Person['record']): boolean | null =>
  titles?.some(({ level }) => level === '副高级' || level === '正高级') ?? null;

const pick = ({ row, name, series, notes, record }: Person) => ({
  ...{ row, name, notes },
  series: series ?? '',
  senior: isSenior(record),
});

/** What the rules say to one person of a list. */
export function answerOf(person: Person, ruleSet: RuleSet): Answered {
  const { series, record, unanswered } = person;
  if (series === undefined) return without(person, 'unknown', '还缺信息，暂时答不了', ['申报系列']);
  if (record.target_series === undefined)
    return without(person, 'askBureau', `${series}系列的条件，请问人社部门`, []);
  const assessment = assess(record, ruleSet, unanswered);
  const routes = assessment.routes.filter((answer) => isTold(answer, person));
  return described(person, { ...assessment, routes, elsewhere: [] });
}

/** A route that opens later, but not before something is asked or known. */
const opensSomeday = (routes: readonly RouteAnswer[]): RouteAnswer | undefined =>
  routes.find((answer) => answer.verdict === 'notYet' && opensIn(answer) === undefined);

function toneOf(found: RouteAnswer | undefined, routes: readonly RouteAnswer[], hides: boolean): Tone {
  if (found) return found.verdict;
  const someday = opensSomeday(routes);
  if (someday) return someday.openPoints.length > 0 && someday.missing.length === 0 ? 'askBureau' : 'unknown';
  return hides ? 'unknown' : 'no';
}

function described(person: Person, assessment: Assessment): Answered {
  const { routes } = assessment;
  const isBarred = assessment.closed.some(({ id }) => id === 'barred');
  const hides = onlyPartTime(person.record) && !isBarred;
  const found = leading(assessment);
  const tone = toneOf(found, routes, hides);
  const best = tone === 'mayApply' || tone === 'notYet' ? found : undefined;
  const asked = tone === 'askBureau' ? (found ?? opensSomeday(routes)) : undefined;
  // Whatever is unknown of a title that is no higher than what is open is not worth asking for.
  const open = routes.filter(({ missing }) => missing.length > 0);
  const worth = best ? open.filter((answer) => rank(answer) > rank(best)) : open;
  const decided = tone === 'notYet' && best ? [best] : tone === 'no' ? routes.slice(0, 1) : [];
  return {
    ...pick(person),
    tone,
    line: lineOf(best, tone, isBarred),
    title: best ? titleOf(best) : '',
    verb: best ? verbOf(best) : '',
    route: (best ?? asked)?.title ?? '',
    year: best ? yearOf(best) : '',
    lacking: unique(
      decided
        .flatMap(linesOf)
        .filter(({ mark }) => mark === 'missing')
        .map(({ text }) => text),
    ),
    missing: unique([
      ...missingWords(
        person,
        worth.flatMap(({ missing }) => missing),
      ),
      ...(hides ? ['全日制学历（名册上只有非全日制的）'] : []),
    ]),
    confirm: best?.confirm ?? asked?.openPoints ?? [],
    others: routes
      .filter((answer) => answer !== best && answer.verdict === 'mayApply')
      .map((answer) => `${verbOf(answer)} ${titleOf(answer)}：${answer.title}`),
  };
}
