import type { PersonRecord } from '@titles/shared/contract/eligibility';
import { assess } from '@titles/shared/eligibility/assess';
import type { Question } from '@titles/shared/eligibility/facts';
import type { Assessment, RouteAnswer } from '@titles/shared/eligibility/types';
import { ruleSetInUse } from '../rule-set';
import { opensIn, titleOf } from './headline';
import { withTitle } from './obtained';
import { rank } from './timeline';

export interface Warning {
  title: string;
  lines: readonly string[];
}

/** How many review years one may reasonably wait for recognition as intermediate rather than take a lower title. */
const WORTH_WAITING = 3;

const earliest = (answers: readonly RouteAnswer[]): RouteAnswer | undefined =>
  answers
    .filter((answer) => opensIn(answer) !== undefined)
    .sort((a, b) => (opensIn(a) ?? 0) - (opensIn(b) ?? 0))[0];

/**
 * First recognition is for people without any title (practice, facts 3.3): a lower title, of whatever series, would
 * close it. Said where recognition as intermediate is open, opens soon, or may be open, and a lower title does not come
 * after it; with the year in which the lower title would lead to the intermediate one.
 */
export const warningOf = (
  record: PersonRecord,
  assessment: Assessment,
  unanswered: readonly Question[],
): Warning | undefined => {
  const { routes, elsewhere, reviewYear } = assessment;
  const direct = routes.find(({ route, level }) => route === 'first_recognition' && level === '中级');
  const lower = earliest(
    [...routes, ...elsewhere].filter(
      ({ level, route }) => rank(level) < rank('中级') && route !== 'exceptional',
    ),
  );
  const lowerIn = lower && opensIn(lower);
  if (!direct || !lower || lowerIn === undefined) return undefined;
  const directIn = opensIn(direct);
  const name = titleOf(direct);
  const closes = `首次认定一般只面向还没有职称的人：先取得${titleOf(lower)}，直接认定这条路可能就不能走了。`;
  const ask = '先向人社部门问清楚，再决定。';
  if (directIn === undefined)
    return direct.missing.length > 0
      ? {
          title: `取得${lower.level}之前，先看这一条`,
          lines: [`您也许可以直接申请认定${name}，还差一点信息才能确定。`, closes, ask],
        }
      : undefined;
  if (directIn < lowerIn || directIn - lowerIn > WORTH_WAITING) return undefined;
  const after = assess(withTitle(record, lower, lowerIn), ruleSetInUse(), unanswered).routes;
  const next = earliest(after.filter(({ level }) => level === direct.level));
  const nextIn = next && opensIn(next);
  const isSlower = nextIn === undefined || nextIn > directIn;
  return {
    title: isSlower ? `先别急着取得${lower.level}` : `取得${lower.level}之前，先比一比`,
    lines: [
      `您${directIn}年度${directIn === reviewYear ? '就' : '起'}可以直接申请认定${name}。`,
      closes,
      ...(nextIn === undefined
        ? []
        : [
            isSlower
              ? `先取得的话，按现在的规则要到${nextIn}年度才可以申报${name}。`
              : `先取得的话，按现在的规则${nextIn}年度可以申报${name}，但要经过评审。`,
          ]),
      ask,
    ],
  };
};
