import type { Assessment, RouteAnswer } from '@titles/shared/eligibility/types';
import type { VerdictTone } from '@titles/miniapp/ui/verdict';
import { opensIn, titleOf, verbOf } from '../headline';
import { linesOf, severalLevels } from '../route-cards';
import { rank } from '../timeline';

/** The ways in which a route may fare otherwise, the welcome ones first. */
const looks = {
  opens: { word: '多一条路', tone: 'mayApply' },
  earlier: { word: '提早', tone: 'mayApply' },
  reached: { word: '到时可以', tone: 'mayApply' },
  asks: { word: '要先问人社部门', tone: 'askBureau' },
  unsure: { word: '还差信息', tone: 'notYet' },
  later: { word: '推迟', tone: 'notYet' },
  closes: { word: '不再适用', tone: 'no' },
} as const satisfies Record<string, { word: string; tone: VerdictTone }>;
type Change = keyof typeof looks;
const order = Object.keys(looks);

/** A route that fares otherwise than before, in words. */
export interface Difference {
  key: string;
  change: Change;
  tone: VerdictTone;
  word: string;
  heading: string;
  /** By which route; absent where the heading says it. */
  route?: string;
  text: string;
}

interface Compared {
  /** As things are, in the earliest review year one may apply for. */
  before: Assessment;
  /** With the changes, in the earliest review year that sees them. */
  first: Assessment;
  /** With the changes, in the review year asked for. */
  asked: Assessment;
  /** The review year of the result on the screen. */
  shown: number;
}

type Standing = { is: 'open' | 'asks'; year: number } | { is: 'unsure' | 'shut' };

const standingOf = (answer: RouteAnswer | undefined): Standing =>
  !answer || answer.verdict === 'no'
    ? { is: 'shut' }
    : answer.fromYear === undefined
      ? { is: 'unsure' }
      : { is: opensIn(answer) === undefined ? 'asks' : 'open', year: answer.fromYear };

/** A title that is there closes the ways to it, which is no loss. */
const isHeld = (answer: RouteAnswer | undefined): boolean =>
  answer?.closedBy.some(({ when }) => 'fact' in when && when.fact.endsWith('.held')) ?? false;

const whyClosed = (answer: RouteAnswer | undefined): string => {
  const missing = answer ? linesOf(answer).filter(({ mark }) => mark === 'missing') : [];
  return missing.length === 0
    ? '按试的情况，没有这条路了'
    : missing
        .slice(0, 2)
        .map(({ text }) => text)
        .join('，');
};

interface Ways {
  before: RouteAnswer | undefined;
  first: RouteAnswer | undefined;
  asked: RouteAnswer | undefined;
}

const changeOf = (ways: Ways, compared: Compared): [Change, string] | undefined => {
  const [was, soon, then] = [ways.before, ways.first, ways.asked].map(standingOf) as [
    Standing,
    Standing,
    Standing,
  ];
  const answer = ways.asked ?? ways.before;
  if (!answer) return undefined;
  const { reviewYear: start } = compared.before;
  const { reviewYear: earliest = 0 } = compared.first;
  const { reviewYear: asked = 0 } = compared.asked;
  const verb = `可以${verbOf(answer)}`;
  if (then.is === 'open') {
    const year = soon.is === 'open' ? soon.year : then.year;
    if (was.is !== 'open') return ['opens', `${year}年度${year === start ? '就' : '起'}${verb}`];
    if (year < was.year) return ['earlier', `${year}年度起${verb}，原来要到${was.year}年度`];
    if (year > Math.max(was.year, earliest))
      return ['later', `要到${year}年度才${verb}，原来${was.year}年度起`];
    return was.year > compared.shown && was.year <= asked
      ? ['reached', `${was.year}年度起${verb}，到${asked}年度已经可以`]
      : undefined;
  }
  if (then.is === was.is) return undefined;
  if (then.is === 'asks')
    return ['asks', was.is === 'open' ? '不能直接算，要先问人社部门' : '可能适合，政策没有写明的要先问清'];
  if (then.is === 'unsure') return ['unsure', '还差一点信息，暂时算不出'];
  return was.is === 'unsure' || isHeld(ways.asked) ? undefined : ['closes', whyClosed(ways.asked)];
};

const wayOf = ({ route, series, level }: RouteAnswer): string => [route, series, level].join(' ');

/** By way. What is exceptional follows the ordinary ways and says nothing of its own. */
const waysIn = ({ routes, elsewhere, subsidy }: Assessment): Map<string, RouteAnswer> =>
  new Map(
    [...routes, ...elsewhere, ...subsidy]
      .filter(({ route }) => route !== 'exceptional')
      .map((answer) => [wayOf(answer), answer]),
  );

const isSubsidy = ({ series }: RouteAnswer): boolean => series === null;

/**
 * What a trial brings. Of a transfer to another series only the new series' ways are told: those of the old one are left
 * behind on purpose.
 */
export const differencesOf = (compared: Compared): Difference[] => {
  const { before, first, asked } = compared;
  const [had, soon, have] = [waysIn(before), waysIn(first), waysIn(asked)];
  const all = new Map([...(before.series === asked.series ? had : []), ...have]);
  const found = [...all].flatMap(([way, answer]) => {
    const change = changeOf({ before: had.get(way), first: soon.get(way), asked: have.get(way) }, compared);
    return change ? [{ answer, change: change[0], text: change[1] }] : [];
  });
  found.sort(
    (a, b) =>
      order.indexOf(a.change) - order.indexOf(b.change) ||
      Number(isSubsidy(a.answer)) - Number(isSubsidy(b.answer)) ||
      rank(b.answer.level) - rank(a.answer.level),
  );
  const groups = new Map<string, typeof found>();
  for (const each of found) {
    const key = [
      each.change,
      each.text,
      each.answer.series,
      isSubsidy(each.answer) || each.answer.ruleId,
    ].join(' ');
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return [...groups].map(([key, group]) => worded(key, group));
};

const worded = (
  key: string,
  group: readonly { answer: RouteAnswer; change: Change; text: string }[],
): Difference => {
  const answers = group.map(({ answer }) => answer);
  const [{ answer, change, text }] = group as [(typeof group)[number]];
  const named = isSubsidy(answer)
    ? { heading: answers.map(({ title }) => title).join('，') }
    : { heading: answers.length === 1 ? titleOf(answer) : severalLevels(answers), route: answer.title };
  return { key, change, ...looks[change], ...named, text };
};
