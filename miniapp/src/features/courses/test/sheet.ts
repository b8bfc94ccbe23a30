import { type Attempt } from '@titles/shared/contract/courses';

/** What was answered of an attempt so far, as the phone keeps it. */
export interface Sheet {
  attemptId: string;
  /** Of the question in view, from 0; past the last one stands the check before handing in. */
  at: number;
  /** For each question the places of the chosen options. */
  answers: number[][];
}

const isPlaces = (value: unknown): value is number[] =>
  Array.isArray(value) && value.every((place) => Number.isInteger(place));

/** The sheet that the phone has kept of this attempt, or an empty one. */
export function sheetOf(kept: unknown, { id, questions }: Attempt): Sheet {
  const { attemptId, at, answers } = (kept ?? {}) as Partial<Record<keyof Sheet, unknown>>;
  const fits =
    attemptId === id &&
    Array.isArray(answers) &&
    answers.length === questions.length &&
    answers.every(isPlaces) &&
    typeof at === 'number';
  return fits
    ? { attemptId: id, at: Math.min(Math.max(0, Math.floor(at)), questions.length), answers }
    : { attemptId: id, at: 0, answers: questions.map(() => []) };
}

/** The sheet after an option of the question in view was pressed. */
export function pressed(sheet: Sheet, { questions }: Attempt, place: number): Sheet {
  const { at, answers } = sheet;
  const chosen = answers[at] ?? [];
  const several = questions[at]?.several ?? false;
  const next = !several
    ? [place]
    : chosen.includes(place)
      ? chosen.filter((each) => each !== place)
      : [...chosen, place].sort((a, b) => a - b);
  return { ...sheet, answers: answers.map((answer, index) => (index === at ? next : answer)) };
}

/** Numbers of the questions without an answer, from 1. */
export const unanswered = ({ answers }: Sheet): number[] =>
  answers.flatMap((answer, index) => (answer.length === 0 ? [index + 1] : []));
