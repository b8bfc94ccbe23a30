import { readFileSync } from 'node:fs';
import type { PersonRecord } from '@titles/shared/contract/eligibility';
import { assess } from '@titles/shared/eligibility/assess';
import type { RouteAnswer } from '@titles/shared/eligibility/types';
import { ruleSetInUse } from '../../rule-set';
import { opensIn } from '../headline';
import { canTry, certificatesIn, planOf, tried, type Ground } from './trial';

const { persons } = JSON.parse(
  readFileSync(`${__dirname}/../../../../../../test/policy/example-persons.json`, 'utf8'),
) as { persons: { id: string; facts: PersonRecord }[] };

/** The first year in which a way is open, found by asking year after year. */
const openFrom = (
  record: PersonRecord,
  from: number,
  way: (answer: RouteAnswer) => boolean,
): number | undefined => {
  for (let year = from; year <= from + 15; year += 1) {
    const { routes, elsewhere } = assess({ ...record, review_year: year }, ruleSetInUse());
    const open = [...routes, ...elsewhere].find((answer) => way(answer) && opensIn(answer) === year);
    if (open) return year;
  }
  return undefined;
};

test.each(persons.filter(({ facts }) => facts.target_series))(
  '$id: every year that a trial names is the first in which the route is open',
  ({ facts }) => {
    const before = assess({ ...facts, review_year: 2026 }, ruleSetInUse());
    const ground: Ground = { record: facts, unanswered: [], shown: 2026, before, thisYear: 2026 };
    if (!canTry(ground)) return;
    for (const { value, add } of certificatesIn(ground, {})) {
      const { by } = planOf(ground, { certificate: value });
      const record = add(facts, by);
      for (const { change, text, route } of tried(ground, { certificate: value }).differences) {
        if (!['opens', 'earlier', 'later'].includes(change)) continue;
        const way = ({ title, route: id }: RouteAnswer) => title === route && id !== 'exceptional';
        const year = openFrom(record, Math.max(2026, by), way);
        expect([value, text]).toEqual([value, expect.stringContaining(String(year))]);
        if (change === 'opens') expect(openFrom(facts, 2026, way) ?? Infinity).not.toBe(year);
      }
    }
  },
);
