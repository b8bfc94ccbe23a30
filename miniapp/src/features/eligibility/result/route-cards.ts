import { reviewWindow } from '@titles/shared/eligibility/calendar';
import { levels, type ClauseRef, type RouteAnswer } from '@titles/shared/eligibility/types';
import { listThatCounts, materialsFor, type Material } from '@titles/shared/policy/materials';
import type { VerdictTone } from '@titles/miniapp/ui/verdict';
import { titleOf, verbOf } from './headline';
import { whyLines, type Line } from './why-lines';

export interface RouteCard {
  key: string;
  heading: string;
  route: string;
  tone: VerdictTone;
  word: string;
  /** The review year with its window. */
  when?: string;
  lines: readonly Line[];
  /** What the text leaves open, so that only the bureau can answer. */
  asks: readonly string[];
  /** How many points of the list below are about this route. */
  toConfirm: number;
  cites: readonly ClauseRef[];
  /** What to have ready, and which list counts; absent where there is nothing to prepare for. */
  materials?: { list: readonly Material[]; counts: string };
}

const verdictWord = (answer: RouteAnswer): { tone: VerdictTone; word: string } => {
  switch (answer.verdict) {
    case 'mayApply':
      return { tone: 'mayApply', word: `可以${verbOf(answer)}` };
    case 'notYet':
      return {
        tone: 'notYet',
        word:
          answer.fromYear === undefined
            ? '还差条件'
            : answer.openPoints.length > 0
              ? `${answer.fromYear}年度起，要先问人社部门`
              : `${answer.fromYear}年度起可以${verbOf(answer)}`,
      };
    case 'askBureau':
      return { tone: 'askBureau', word: '需向人社部门确认' };
    case 'unknown':
      return { tone: 'notYet', word: '还差信息' };
    case 'no':
      return { tone: 'no', word: '目前不适用' };
  }
};

const windowOf = ({ route, fromYear }: RouteAnswer): string | undefined =>
  fromYear === undefined
    ? undefined
    : route === 'exam'
      ? `${fromYear}年度（报名时间看当年的考试通知）`
      : reviewWindow(fromYear).label;

/** Why a route is closed: the gate's own words where one closed it, else the facts. */
export const linesOf = (answer: RouteAnswer): Line[] =>
  answer.verdict === 'no' && answer.closedBy.length > 0
    ? answer.closedBy.flatMap(({ title, note }) => [
        { mark: 'missing', text: title } as const,
        ...(note === undefined ? [] : [{ mark: 'unknown', text: note } as const]),
      ])
    : whyLines(answer.ahead ?? answer.why, answer.series);

const materialsOf = (answer: RouteAnswer): RouteCard['materials'] => {
  const list = materialsFor(answer);
  return list.length === 0 ? undefined : { list, counts: listThatCounts(answer) };
};

export const severalLevels = (answers: readonly RouteAnswer[]): string =>
  `${levels.filter((each) => answers.some(({ level }) => level === each)).join('、')}职称`;

/** Answers of one rule and one verdict make one card: the rule may speak of several levels. */
export const routeCards = (answers: readonly RouteAnswer[]): RouteCard[] => {
  const groups = new Map<string, RouteAnswer[]>();
  for (const answer of answers) {
    const key = [answer.ruleId, answer.series, answer.verdict, answer.fromYear].join(' ');
    groups.set(key, [...(groups.get(key) ?? []), answer]);
  }
  return [...groups].flatMap(([key, [first, ...rest]]) =>
    first === undefined
      ? []
      : [
          {
            key,
            heading: rest.length === 0 ? titleOf(first) : severalLevels([first, ...rest]),
            route: first.title,
            ...verdictWord(first),
            when: windowOf(first),
            lines: linesOf(first),
            asks: first.verdict === 'askBureau' || first.verdict === 'notYet' ? first.openPoints : [],
            toConfirm: first.verdict === 'mayApply' ? first.confirm.length : 0,
            cites: first.verdict === 'no' ? first.closedBy.flatMap(({ cite }) => cite) : first.cite,
            materials: materialsOf(first),
          },
        ],
  );
};

/** Cards that say the same of different routes, as one that names them all. */
export const alikeAsOne = (cards: readonly RouteCard[]): RouteCard[] => {
  const said = ({ word, lines, asks }: RouteCard): string => JSON.stringify([word, lines, asks]);
  return cards
    .filter((card, index) => cards.findIndex((other) => said(other) === said(card)) === index)
    .map((card) => ({
      ...card,
      route: cards
        .filter((other) => said(other) === said(card))
        .map(({ route }) => route)
        .join('，'),
    }));
};
