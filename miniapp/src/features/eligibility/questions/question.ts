import { dateText } from '@titles/shared/policy/date-text';

/** The answer 「不清楚」: the fact stays unknown and is never read as no. */
export const UNSURE = 'unsure';

/** One option, several, or a date as far as it is known: `2019`, `2019-06`, `2019-06-30`. */
export type Answer = string | readonly string[];
/** Answers by question key. An answer whose question has dropped out is kept but not used. */
export type Answers = Readonly<Record<string, Answer>>;

export interface Option {
  value: string;
  label: string;
  hint?: string;
}

interface Asked {
  /** Stable name under which the answer is kept; a repeated question carries its number: `title.1.level`. */
  key: string;
  /** What the answers page calls it. */
  name: string;
  ask: string;
  why: string;
  /** Where to look, and what is not meant. */
  help?: readonly string[];
  /** Beginnings of the engine's fact ids that the answer settles: not asked when none of them can matter. Absent: always asked. */
  settles?: readonly string[];
  /** How many questions usually follow from it, so that the progress does not jump back. */
  leadsTo?: number;
}

export type ChoiceQuestion = Asked & { kind: 'choice'; options: readonly Option[] };
export type SeveralQuestion = Asked & { kind: 'several'; options: readonly Option[]; none: string };
/** `future`: a day to come is a sensible answer. */
export type DateQuestion = Asked & { kind: 'date'; future: boolean };
export type YearQuestion = Asked & { kind: 'year' };
export type Question = ChoiceQuestion | SeveralQuestion | DateQuestion | YearQuestion;

/** The chosen option; undefined when unanswered or 「不清楚」. */
export const chosen = (answers: Answers, key: string): string | undefined => {
  const answer = answers[key];
  return typeof answer === 'string' && answer !== UNSURE ? answer : undefined;
};

/** The ticked options; none when unanswered or 「不清楚」. */
export const ticked = (answers: Answers, key: string): readonly string[] => {
  const answer = answers[key];
  return typeof answer === 'string' || answer === undefined ? [] : answer;
};

export const isUnsure = (answers: Answers, key: string): boolean => answers[key] === UNSURE;

/** Whether an answer still fits its question: an option may have gone with the answer before it. */
export const fits = (question: Question, answer: Answer | undefined): boolean => {
  if (answer === undefined || answer === UNSURE) return answer !== undefined;
  if (question.kind === 'several' || typeof answer !== 'string')
    return question.kind === 'several' && typeof answer !== 'string';
  if (question.kind === 'choice') return question.options.some(({ value }) => value === answer);
  return (question.kind === 'year' ? /^\d{4}$/ : /^\d{4}(-\d\d(-\d\d)?)?$/).test(answer);
};

const optionText = (options: readonly Option[], value: string): string =>
  options.find((option) => option.value === value)?.label ?? value;

/** An answer as the answers page shows it. */
export const answerText = (question: Question, answer: Answer): string => {
  if (answer === UNSURE) return '不清楚';
  if (question.kind === 'several') {
    const labels = question.options.filter(({ value }) => answer.includes(value)).map(({ label }) => label);
    return labels.length > 0 ? labels.join('、') : question.none;
  }
  if (typeof answer !== 'string') return '';
  return question.kind === 'choice'
    ? optionText(question.options, answer)
    : question.kind === 'year'
      ? `${answer}年度`
      : dateText(answer);
};
