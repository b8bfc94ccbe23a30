import type { Answer, Answers } from '../../features/eligibility/questions/question';

/** Where the phone keeps the answers, and what home shows of the last result. */
export const CHECK_KEY = 'titles.check';
export const LAST_RESULT_KEY = 'titles.lastResult';

/** Answers in another shape than this version's are dropped, never guessed at. */
const VERSION = 1;

/** A self-check under way: the answers, and the review year chosen on the result; null follows the calendar. */
export interface Check {
  answers: Answers;
  reviewYear: number | null;
}

export const EMPTY_CHECK: Check = { answers: {}, reviewYear: null };

const fields = (stored: unknown): Partial<Record<string, unknown>> =>
  typeof stored === 'object' && stored !== null ? stored : {};

const isAnswer = (value: unknown): value is Answer =>
  typeof value === 'string' || (Array.isArray(value) && value.every((part) => typeof part === 'string'));

export const readCheck = (stored: unknown): Check => {
  const { version, answers, reviewYear } = fields(stored);
  if (version !== VERSION || !Object.values(fields(answers)).every(isAnswer)) return EMPTY_CHECK;
  return {
    answers: fields(answers) as Answers,
    reviewYear: typeof reviewYear === 'number' ? reviewYear : null,
  };
};

export const keptForm = (check: Check): object => ({ version: VERSION, ...check });

/** The first line of the last result, the review year it speaks of and the day its window opens; an exam has its own. */
export interface LastResult {
  line: string;
  reviewYear: number;
  opensOn: string | null;
}

export const readLastResult = (stored: unknown): LastResult | null => {
  const { line, reviewYear, opensOn } = fields(stored);
  return typeof line === 'string' &&
    typeof reviewYear === 'number' &&
    (typeof opensOn === 'string' || opensOn === null)
    ? { line, reviewYear, opensOn }
    : null;
};
