import {
  dateFactIds,
  scalarFactIds,
  scalarFacts,
  type DateFactId,
  type FactId,
  type ScalarFactId,
} from '@titles/shared/eligibility/facts';
import type { Atom, Cond, Facts, FactValue } from '@titles/shared/eligibility/types';
import fc, { type Arbitrary } from 'fast-check';

export const factIds: readonly FactId[] = [...dateFactIds, ...scalarFactIds];

const day = fc
  .tuple(
    fc.integer({ min: 2005, max: 2032 }),
    fc.constantFrom('01-01', '01-02', '02-29', '06-30', '07-01', '12-31'),
  )
  .map(([year, rest]) => (rest === '02-29' && year % 4 > 0 ? `${year}-02-28` : `${year}-${rest}`));

const isDate = (fact: FactId): fact is DateFactId => !(fact in scalarFacts);

/** A value that a fact can have and that is not unknown. */
const known = (fact: FactId): Arbitrary<FactValue> =>
  isDate(fact)
    ? fc.oneof({ weight: 3, arbitrary: day }, { weight: 1, arbitrary: fc.constant(null) })
    : fc.constantFrom(...scalarFacts[fact].values);

/** Any state of a fact: known, unknown, and for a day also known to be that day or earlier. */
export const state = (fact: FactId): Arbitrary<FactValue | undefined> =>
  isDate(fact)
    ? fc.oneof(
        { weight: 5, arbitrary: known(fact) },
        { weight: 1, arbitrary: fc.constant(undefined) },
        { weight: 1, arbitrary: fc.record({ by: day }) },
      )
    : fc.oneof({ weight: 3, arbitrary: known(fact) }, { weight: 1, arbitrary: fc.constant(undefined) });

const every = (value: (fact: FactId) => Arbitrary<FactValue | undefined>): Arbitrary<Facts> =>
  fc.record(Object.fromEntries(factIds.map((fact) => [fact, value(fact)]))) as Arbitrary<Facts>;

export const completeFacts = every(known);
export const partialFacts = every(state);

const since: Arbitrary<Atom> = fc.record({
  since: fc.constantFrom(...dateFactIds),
  months: fc.oneof(fc.constantFrom(0, 12, 24, 36, 60), fc.integer({ min: 0, max: 120 })),
});
const test: Arbitrary<Atom> = fc.constantFrom(...scalarFactIds).chain((fact: ScalarFactId) =>
  fc.oneof(
    fc.constantFrom(...scalarFacts[fact].values).map((value): Atom => ({ fact, op: 'eq', value })),
    fc
      .subarray([...scalarFacts[fact].values], { minLength: 1 })
      .map((value): Atom => ({ fact, op: 'in', value })),
  ),
);
const atom: Arbitrary<Cond> = fc.oneof(since, test);

/** A condition tree of a few levels. */
export const condition: Arbitrary<Cond> = fc.letrec<{ cond: Cond }>((tie) => ({
  cond: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    atom,
    fc.array(tie('cond'), { maxLength: 3 }).map((all): Cond => ({ all })),
    fc.array(tie('cond'), { maxLength: 3 }).map((any): Cond => ({ any })),
    tie('cond').map((not): Cond => ({ not })),
  ),
})).cond;
