import { questionsFor } from './questions/record';
import { fits, type Answers, type Question } from './questions/question';

/** The way through the self-check: what is answered, and what is still worth asking. */
export interface Steps {
  questions: readonly Question[];
  /** The first one without an answer; undefined when all is asked. */
  next: Question | undefined;
  answered: number;
  /** How many are left, those counted in that usually follow. */
  left: number;
}

/** `matters` says whether an unanswered question can still change a verdict. */
export const stepsOf = (answers: Answers, matters: (question: Question) => boolean): Steps => {
  const questions = questionsFor(answers).filter(
    (question) => fits(question, answers[question.key]) || matters(question),
  );
  const open = questions.filter((question) => !fits(question, answers[question.key]));
  return {
    questions,
    next: open[0],
    answered: questions.length - open.length,
    left: open.reduce((sum, { leadsTo = 0 }) => sum + 1 + leadsTo, 0),
  };
};

/** The question before this one; undefined at the first. */
export const previousOf = ({ questions }: Steps, key: string): Question | undefined =>
  questions[questions.findIndex((question) => question.key === key) - 1];

/** The question after this one, answered or not. */
export const followingOf = ({ questions }: Steps, key: string): Question | undefined =>
  questions[questions.findIndex((question) => question.key === key) + 1];
