import type { Truth, Why } from '@titles/shared/eligibility/types';
import { inWords } from '@titles/shared/policy/facts-in-words';

export type Mark = 'met' | 'missing' | 'unknown';
export interface Line {
  mark: Mark;
  text: string;
  /** One of several of which one is enough. */
  inset?: true;
}

const flipped = (truth: Truth): Truth => (truth === 'unknown' ? truth : !truth);
const markOf = (truth: Truth): Mark => (truth === 'unknown' ? truth : truth ? 'met' : 'missing');

/** Met, but true of nearly everybody: said only where it decides against. */
const goesWithoutSaying = (fact: string): boolean => fact === 'barred' || fact.endsWith('.held');

const linesOf = (why: Why, series: string | null, negated: boolean): Line[] => {
  const truth = negated ? flipped(why.truth) : why.truth;
  if ('fact' in why) {
    return truth === true && goesWithoutSaying(why.fact)
      ? []
      : [{ mark: markOf(truth), text: inWords(why, series) }];
  }
  if (why.op === 'not') return why.because.flatMap((child) => linesOf(child, series, !negated));
  const parts = why.because.map((child) => linesOf(child, series, negated));
  const oneIsEnough = (why.op === 'any') !== negated;
  if (truth === true || !oneIsEnough || parts.length < 2) return parts.flat();
  return [
    { mark: markOf(truth), text: '下面满足一项就可以：' },
    ...parts.map((lines): Line => ({
      mark: lines.some(({ mark }) => mark === 'missing') ? 'missing' : 'unknown',
      text: lines.map(({ text }) => text).join('，且'),
      inset: true,
    })),
  ];
};

/** The facts that decide, each once and in the order of the rule, as lines with a mark. */
export const whyLines = (why: Why, series: string | null): Line[] => {
  const lines = linesOf(why, series, false);
  return lines.filter(({ text }, index) => lines.findIndex((other) => other.text === text) === index);
};
