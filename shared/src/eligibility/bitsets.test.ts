import fc from 'fast-check';
import { condition, partialFacts } from '../../../test/support/arbitrary-facts';
import { ruleSet } from '../policy/rule-set';
import { countOf, has, kernel } from './bitsets';
import { columns } from './columns';
import { ruleBook } from './rule-book';
import type { Truth } from './types';

declare const PROPERTY_RUNS: number;
jest.setTimeout(PROPERTY_RUNS * 60);

const book = ruleBook(ruleSet);
const year = fc.integer({ min: 2021, max: 2040 });

test('a register is told what each tree says of each person, the unknown included', () => {
  fc.assert(
    fc.property(
      fc.array(condition, { minLength: 1, maxLength: 4 }),
      fc.array(partialFacts, { maxLength: 40 }),
      year,
      (conds, people, reviewYear) => {
        const register = columns(people, people.length);
        const ask = kernel(conds, book, reviewYear);
        const [certain, possible] = [ask(register, 'certain'), ask(register, 'possible')];
        conds.forEach((cond, index) => {
          const told = people.map((_, person): Truth => {
            const mayBe = has(possible[index]!, person);
            return has(certain[index]!, person) ? mayBe || 'unknown' : mayBe ? 'unknown' : false;
          });
          expect(told).toEqual(people.map((facts) => book.ready(cond).decide(facts, reviewYear)));
        });
      },
    ),
    { numRuns: PROPERTY_RUNS },
  );
});

test('people beyond one block are counted, and nobody beyond the last', () => {
  const people = Array.from({ length: 2500 }, (_, person) => ({ 'award.any': person % 3 === 0 }));
  const register = columns(people, 3000);
  const [awarded, everyone] = kernel(
    [{ fact: 'award.any', op: 'eq', value: true }, { all: [] }],
    book,
    2025,
  )(register, 'certain');
  expect([countOf(awarded!), countOf(everyone!)]).toEqual([834, 2500]);
  expect([has(awarded!, 2499), has(awarded!, 2498)]).toEqual([true, false]);
});
