import { isSpan, type Box } from '../eligibility/boxes';
import { scalarFacts, type FactId, type Scalar } from '../eligibility/facts';
import type { Domain } from '../eligibility/fold';
import type { RuleBook } from '../eligibility/rule-book';
import type { Cond, FactValue, WhyLeaf } from '../eligibility/types';
import { meets, type Months } from '../eligibility/verdict';
import { inWords, topicOf } from './facts-in-words';

const leaf = (fact: FactId, truth: boolean, needed: WhyLeaf['needed'], actual: FactValue): string =>
  inWords({ fact, truth, needed, actual }, null);

const atLeast = (fact: FactId, months: number): string => leaf(fact, true, { months }, '2000-01-01');
const fewerThan = (fact: FactId, months: number): string =>
  months > 0 ? `没有${atLeast(fact, months)}` : leaf(fact, false, { months }, null);

const oneOf = (fact: FactId, values: readonly Scalar[]): string =>
  values.length === 1
    ? leaf(fact, true, { op: 'in', value: values }, values[0] ?? '')
    : `${topicOf(fact, null)}：${values.map((value) => (value === 'none' ? '没有' : String(value))).join('、')}`;

/** Somebody of that kind, in words that staff read; in every way everyone, where it asks for nothing. */
export function boxInWords(box: Box): string {
  const words = (Object.entries(box) as [FactId, Box[FactId]][]).flatMap(([fact, allowed]) => {
    if (allowed === undefined) return [];
    if (!isSpan(allowed)) return oneOf(fact, allowed);
    return [
      ...(allowed.from > -Infinity ? [atLeast(fact, allowed.from)] : []),
      ...(allowed.to < Infinity ? [fewerThan(fact, allowed.to)] : []),
    ];
  });
  return words.join('，且') || '任何人';
}

type Words = (holds: boolean) => string;

const join =
  (whole: boolean) =>
  (parts: readonly Words[]): Words =>
  (holds) => {
    const and = holds === whole;
    const words = parts.map((part) => part(holds));
    if (words.length === 0) return and ? '任何人' : '没有人';
    return words.length === 1 ? (words[0] ?? '') : `（${words.join(and ? '，且' : '，或')}）`;
  };

const words = (months: Months, reviewYear: number): Domain<Words> => ({
  atom: (atom) => (holds) => {
    if ('since' in atom) return (holds ? atLeast : fewerThan)(atom.since, months(atom.months, reviewYear));
    const { fact } = atom;
    return oneOf(
      fact,
      scalarFacts[fact].values.filter((value) => meets(value, atom) === holds),
    );
  },
  all: join(true),
  any: join(false),
  not: (part) => (holds) => part(!holds),
});

/** A condition that holds, or does not, in words that staff read; without the outer brackets. */
export const conditionInWords = (cond: Cond, book: RuleBook, reviewYear: number, holds = true): string =>
  book
    .folded(
      cond,
      words(book.months, reviewYear),
    )(holds)
    .replace(/^（(.*)）$/, '$1');
