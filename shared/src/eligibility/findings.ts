import { boxes, common, inside, meet, TooManyBoxes, type Box, type Boxes } from './boxes';
import { dateFactIds, scalarFactIds, type FactId } from './facts';
import { inForce } from './in-force';
import { ruleBook, type RuleBook } from './rule-book';
import type { Cond, Group, RuleSet } from './types';

/** An alternative: a condition asked to hold, or under a negation asked not to. */
interface Branch {
  path: string;
  holds: boolean;
  reviewYear: number;
}

/** What is not wrong enough to refuse a rule set, but what its author would want to know. */
export type Finding =
  /** Nobody can meet it in that review year. */
  | { kind: 'never'; path: string; reviewYear: number }
  /** One alternative cannot hold beside what stands around it. */
  | ({ kind: 'deadBranch' } & Branch)
  /** Whoever meets this alternative meets the other one too. */
  | ({ kind: 'subsumed'; by: string } & Branch)
  /** A person of this kind falls under none of a group that should be complete. */
  | { kind: 'gap'; group: string; box: Box; reviewYear: number }
  /** A person of this kind falls under two of a group that should exclude each other. */
  | { kind: 'conflict'; group: string; between: readonly [string, string]; box: Box; reviewYear: number }
  | { kind: 'unusedFact'; fact: FactId }
  | { kind: 'unusedParameter' | 'unusedCondition'; id: string };

/** Every review year from which something says something else, and the last one whose notice was read. */
function turningYears({ from, to, checkedThrough, rules, gates, parameters }: RuleSet): number[] {
  const starts = [...rules, ...gates, ...parameters].map((dated) => Number(dated.from.slice(0, 4)));
  return [...new Set([...starts, checkedThrough])]
    .filter((year) => inForce({ from, to }, year))
    .sort((a, b) => a - b);
}

/** What a rule set can be reproached with, though it may be used; each fault once, in the first year that shows it. */
export function findings(ruleSet: RuleSet): Finding[] {
  const found = new Map<string, Finding>();
  for (const year of turningYears(ruleSet))
    for (const finding of [...ofConditions(ruleSet, year), ...ofGroups(ruleSet, year)]) {
      const { reviewYear: _, ...same } = finding as Finding & { reviewYear: number };
      const key = JSON.stringify(same, (_key, value: unknown) => (value === Infinity ? 'no end' : value));
      if (!found.has(key)) found.set(key, finding);
    }
  return [...found.values(), ...unused(ruleSet)];
}

/** What may be too many boxes to look into is passed over. */
function unlessTooMany(work: () => Finding[]): Finding[] {
  try {
    return work();
  } catch (error) {
    if (error instanceof TooManyBoxes) return [];
    throw error;
  }
}

const everyone: readonly Box[] = [{}];

function ofConditions(ruleSet: RuleSet, reviewYear: number): Finding[] {
  const book = ruleBook(ruleSet);
  return (['gates', 'rules'] as const).flatMap((list) =>
    [...ruleSet[list].entries()]
      .filter(([, dated]) => inForce(dated, reviewYear))
      .flatMap(([index, { when }]) =>
        unlessTooMany((): Finding[] => {
          const path = `${list}.${index}.when`;
          const boxesOf = (cond: Cond): Boxes => book.folded(cond, boxes(book.months, reviewYear));
          if (boxesOf(when)(true).length === 0) return [{ kind: 'never', path, reviewYear }];
          return ofBranches(when, { path, context: everyone, holds: true, boxesOf, reviewYear });
        }),
      ),
  );
}

interface Place {
  path: string;
  /** Where the rest of the rule holds. */
  context: readonly Box[];
  /** Whether the condition is asked to hold, or not to. */
  holds: boolean;
  boxesOf: (cond: Cond) => Boxes;
  reviewYear: number;
}

/** Looks at alternatives from the top down; what is behind a reference stands elsewhere. */
function ofBranches(cond: Cond, place: Place): Finding[] {
  const { path, context, holds, boxesOf } = place;
  if ('not' in cond) return ofBranches(cond.not, { ...place, path: `${path}.not`, holds: !holds });
  const op = 'all' in cond ? 'all' : 'any';
  const parts: readonly Cond[] = 'all' in cond ? cond.all : 'any' in cond ? cond.any : [];
  const sides = parts.map((part) => boxesOf(part)(holds));
  if ((op === 'all') === holds)
    return parts.flatMap((part, index) =>
      ofBranches(part, {
        ...place,
        path: `${path}.${op}.${index}`,
        context: sides.filter((_, other) => other !== index).reduce(common, context),
      }),
    );
  return parts.flatMap((part, index) =>
    ofAlternative(part, index, sides, { ...place, path: `${path}.${op}` }),
  );
}

function ofAlternative(
  part: Cond,
  index: number,
  sides: readonly (readonly Box[])[],
  place: Place,
): Finding[] {
  const { context, holds, reviewYear } = place;
  const path = `${place.path}.${index}`;
  const here = sides.map((side) => common(context, side));
  const own = here[index] ?? [];
  if (own.length === 0) return [{ kind: 'deadBranch', path, holds, reviewYear }];
  const lies = (inner: readonly Box[], outer: readonly Box[]) =>
    inner.every((box) => outer.some((other) => inside(box, other)));
  const by = here.findIndex(
    // Of two that say the same, the second is one too many.
    (other, at) => at !== index && lies(own, other) && (at < index || !lies(other, own)),
  );
  if (by >= 0) return [{ kind: 'subsumed', path, by: `${place.path}.${by}`, holds, reviewYear }];
  return ofBranches(part, { ...place, path });
}

function ofGroups(ruleSet: RuleSet, reviewYear: number): Finding[] {
  const book = ruleBook(ruleSet);
  return (ruleSet.groups ?? []).flatMap((group) =>
    unlessTooMany(() => [...gaps(group, book, reviewYear), ...conflicts(group, book, reviewYear)]),
  );
}

const whereHolds = (cond: Cond, book: RuleBook, reviewYear: number) =>
  book.folded(cond, boxes(book.months, reviewYear))(true);

function gaps({ id, of, within, complete }: Group, book: RuleBook, reviewYear: number): Finding[] {
  if (!complete) return [];
  const none: Cond = { not: { any: of.map((ref) => ({ ref })) } };
  return whereHolds({ all: [...(within ? [within] : []), none] }, book, reviewYear).map((box) => ({
    kind: 'gap',
    group: id,
    box,
    reviewYear,
  }));
}

function conflicts({ id, of, within, exclusive }: Group, book: RuleBook, reviewYear: number): Finding[] {
  if (!exclusive) return [];
  const inner = within ? whereHolds(within, book, reviewYear) : everyone;
  const sides = of.map((ref) => ({ ref, where: common(inner, whereHolds({ ref }, book, reviewYear)) }));
  return sides.flatMap((one, index) =>
    sides.slice(index + 1).flatMap((other): Finding[] => {
      const [box] = one.where.flatMap((a) => other.where.flatMap((b) => meet(a, b) ?? []));
      return box ? [{ kind: 'conflict', group: id, between: [one.ref, other.ref], box, reviewYear }] : [];
    }),
  );
}

function unused(ruleSet: RuleSet): Finding[] {
  const facts = new Set<string>();
  const named = new Set<string>((ruleSet.groups ?? []).flatMap(({ of }) => of));
  const visit = (cond: Cond): void => {
    if ('all' in cond) cond.all.forEach(visit);
    else if ('any' in cond) cond.any.forEach(visit);
    else if ('not' in cond) visit(cond.not);
    else if ('ref' in cond) named.add(cond.ref);
    else {
      facts.add('since' in cond ? cond.since : cond.fact);
      if ('since' in cond && typeof cond.months === 'string') named.add(cond.months);
    }
  };
  for (const { when, openPoints = [] } of ruleSet.rules)
    [when, ...openPoints.flatMap((point) => point.when ?? [])].forEach(visit);
  ruleSet.gates.forEach(({ when }) => visit(when));
  Object.values(ruleSet.conditions).forEach(visit);
  (ruleSet.groups ?? []).forEach(({ within }) => within && visit(within));
  return [
    ...[...dateFactIds, ...scalarFactIds]
      .filter((fact) => !facts.has(fact))
      .map((fact): Finding => ({ kind: 'unusedFact', fact })),
    ...[...new Set(ruleSet.parameters.map(({ id }) => id))]
      .filter((id) => !named.has(id))
      .map((id): Finding => ({ kind: 'unusedParameter', id })),
    ...Object.keys(ruleSet.conditions)
      .filter((id) => !named.has(id))
      .map((id): Finding => ({ kind: 'unusedCondition', id })),
  ];
}
