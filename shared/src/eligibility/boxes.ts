import { monthsPassed } from './calendar';
import { scalarFacts, type FactId, type Scalar } from './facts';
import type { Domain } from './fold';
import type { Atom, Facts, Truth } from './types';
import { meets, type Months } from './verdict';

/** At least `from` and fewer than `to` months have passed; never is −∞. */
interface Span {
  from: number;
  to: number;
}
/** What one fact may be: a span of months for a date, the allowed values for a single value. */
export type Allowed = Span | readonly Scalar[];
/** A conjunction of conditions on one fact each. A condition is the union of its boxes. */
export type Box = Readonly<Partial<Record<FactId, Allowed>>>;

export const MOST_BOXES = 256;

/** A condition falls into more than {@link MOST_BOXES} boxes. */
export class TooManyBoxes extends Error {}

export const isSpan = (allowed: Allowed): allowed is Span => 'from' in allowed;

const constraints = (box: Box): [FactId, Allowed][] => Object.entries(box) as [FactId, Allowed][];

function both(a: Allowed | undefined, b: Allowed): Allowed {
  if (!a) return b;
  if (isSpan(a) && isSpan(b)) return { from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) };
  return (a as readonly Scalar[]).filter((value) => (b as readonly Scalar[]).includes(value));
}

const isEmpty = (allowed: Allowed): boolean =>
  isSpan(allowed) ? allowed.from >= allowed.to : allowed.length === 0;

/** What lies in two boxes at once; undefined when nothing does. */
export function meet(a: Box, b: Box): Box | undefined {
  const met: Partial<Record<FactId, Allowed>> = { ...a };
  for (const [fact, allowed] of constraints(b)) {
    const left = both(a[fact], allowed);
    if (isEmpty(left)) return undefined;
    met[fact] = left;
  }
  return met;
}

const within = (a: Allowed, b: Allowed): boolean =>
  isSpan(a) && isSpan(b)
    ? a.from >= b.from && a.to <= b.to
    : (a as readonly Scalar[]).every((value) => (b as readonly Scalar[]).includes(value));

/** Whether the first box lies wholly in the second. */
export const inside = (inner: Box, outer: Box): boolean =>
  constraints(outer).every(([fact, allowed]) => {
    const own = inner[fact];
    return own !== undefined && within(own, allowed);
  });

/** Adds boxes to a union; what lies wholly in another box is left out. */
function union(known: readonly Box[], more: readonly Box[]): readonly Box[] {
  let boxes = known;
  for (const box of more) {
    if (boxes.some((other) => inside(box, other))) continue;
    boxes = [...boxes.filter((other) => !inside(other, box)), box];
    if (boxes.length > MOST_BOXES) throw new TooManyBoxes();
  }
  return boxes;
}

/** What lies in both of two unions. Throws {@link TooManyBoxes}. */
export const common = (a: readonly Box[], b: readonly Box[]): readonly Box[] =>
  a.reduce<readonly Box[]>(
    (boxes, one) =>
      union(
        boxes,
        b.flatMap((other) => meet(one, other) ?? []),
      ),
    [],
  );

/** The boxes in which a condition holds, or in which it does not. */
export type Boxes = (holds: boolean) => readonly Box[];

const everything: readonly Box[] = [{}];

function allowedBy(atom: Atom, holds: boolean, months: Months, reviewYear: number): Box {
  if ('since' in atom) {
    const count = months(atom.months, reviewYear);
    return { [atom.since]: holds ? { from: count, to: Infinity } : { from: -Infinity, to: count } };
  }
  return { [atom.fact]: scalarFacts[atom.fact].values.filter((value) => meets(value, atom) === holds) };
}

const join =
  (whole: boolean) =>
  (parts: readonly Boxes[]): Boxes =>
  (holds) =>
    holds === whole
      ? parts.reduce((boxes, part) => common(boxes, part(holds)), everything)
      : parts.reduce<readonly Box[]>((boxes, part) => union(boxes, part(holds)), []);

/** Conditions as unions of boxes in one review year. Throws {@link TooManyBoxes}. */
export const boxes = (months: Months, reviewYear: number): Domain<Boxes> => ({
  atom: (atom) => (holds) => {
    const box = allowedBy(atom, holds, months, reviewYear);
    return constraints(box).some(([, allowed]) => isEmpty(allowed)) ? [] : [box];
  },
  all: join(true),
  any: join(false),
  not: (part) => (holds) => part(!holds),
});

/** Whether a person's fact is among what is allowed in a review year. */
function isAllowed(allowed: Allowed, value: Facts[FactId], reviewYear: number): Truth {
  if (value === undefined) return 'unknown';
  if (!isSpan(allowed)) return allowed.includes(value as Scalar);
  if (value === null) return allowed.from === -Infinity;
  if (typeof value === 'string') {
    const passed = monthsPassed(value, reviewYear);
    return allowed.from <= passed && passed < allowed.to;
  }
  const atLeast = monthsPassed((value as { by: string }).by, reviewYear);
  if (allowed.to <= atLeast) return false;
  return allowed.from <= atLeast && allowed.to === Infinity ? true : 'unknown';
}

/** Whether a person lies in a box. */
export function isIn(box: Box, facts: Facts, reviewYear: number): Truth {
  let truth: Truth = true;
  for (const [fact, allowed] of constraints(box)) {
    const found = isAllowed(allowed, facts[fact], reviewYear);
    if (found === false) return false;
    if (found === 'unknown') truth = found;
  }
  return truth;
}

/** Whether a person lies in any of the boxes. */
export function isInAny(union: readonly Box[], facts: Facts, reviewYear: number): Truth {
  const truths = union.map((box) => isIn(box, facts, reviewYear));
  if (truths.includes(true)) return true;
  return truths.includes('unknown') ? 'unknown' : false;
}
