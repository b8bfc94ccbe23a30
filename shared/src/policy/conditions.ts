import type { DateFactId, Scalar, ScalarFactId } from '../eligibility/facts';
import type { ClauseRef, Cond, OpenPoint, ParameterId } from '../eligibility/types';

export const since = (fact: DateFactId, months: number | ParameterId = 0): Cond => ({ since: fact, months });
export const is = (fact: ScalarFactId, value: Scalar = true): Cond => ({ fact, op: 'eq', value });
export const oneOf = (fact: ScalarFactId, ...value: Scalar[]): Cond => ({ fact, op: 'in', value });
export const all = (...conds: Cond[]): Cond => ({ all: conds });
export const any = (...conds: Cond[]): Cond => ({ any: conds });
export const not = (cond: Cond): Cond => ({ not: cond });
export const cited = (cite: ClauseRef, cond: Cond): Cond => ({ ...cond, cite });
export const always: Cond = { all: [] };

/** Months of work without a title count from the later of graduation and start of work in the field. */
export const worked = (schooling: DateFactId, months: number | ParameterId): Cond =>
  all(since(schooling, months), since('work.since', months));

/** Something to confirm that does not block. */
export const confirm = (text: string, when?: Cond): OpenPoint => ({
  text,
  blocks: false,
  ...(when && { when }),
});
/** A point that the text leaves open: without it no answer. */
export const ask = (text: string): OpenPoint => ({ text, blocks: true });
