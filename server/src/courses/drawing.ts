import { type BankQuestion } from '@titles/shared/contract/course-desk';
import { type Wrong } from '@titles/shared/contract/courses';

/** A question as it was drawn: its options in the order of this attempt, with all that the result will say. */
export interface DrawnQuestion extends Omit<BankQuestion, 'part'> {
  part: Wrong['part'];
}

/** A whole number from 0 up to but without `end`, by chance. */
export type Below = (end: number) => number;

/** The same things in an order of chance, each order as likely as any other. */
export function shuffled<T>(things: readonly T[], below: Below): T[] {
  const left = [...things];
  return things.flatMap(() => left.splice(below(left.length), 1));
}

/** So many questions of the bank, and the options of each, in an order of chance. */
export function drawn(
  bank: readonly BankQuestion[],
  count: number,
  titleOf: (videoId: string) => string,
  below: Below,
): DrawnQuestion[] {
  return shuffled(bank, below)
    .slice(0, count)
    .map((question) => {
      const places = shuffled([...question.options.keys()], below);
      const { part } = question;
      return {
        ...question,
        options: places.flatMap((place) => question.options[place] ?? []),
        right: question.right.map((place) => places.indexOf(place)).sort((a, b) => a - b),
        part: part && { ...part, title: titleOf(part.videoId) },
      };
    });
}

/** Whether all that is right was chosen, and nothing else. */
export const isRight = ({ right }: Pick<BankQuestion, 'right'>, chosen: readonly number[]): boolean => {
  const places = new Set(chosen);
  return places.size === right.length && right.every((place) => places.has(place));
};

/** How many of the answers, one for each question, are right. */
export const countRight = (
  questions: readonly DrawnQuestion[],
  answers: readonly (readonly number[])[],
): number => questions.filter((question, index) => isRight(question, answers[index] ?? [])).length;

/** What was answered wrongly and where it can be read; what is right only for who has passed. */
export const wrongOf = (
  questions: readonly DrawnQuestion[],
  answers: readonly (readonly number[])[],
  passed: boolean,
): Wrong[] =>
  questions.flatMap((question, index) => {
    const chosen = answers[index] ?? [];
    if (isRight(question, chosen)) return [];
    const { text, options, right, why, citation, part } = question;
    const optionsAt = (places: readonly number[]) => places.flatMap((place) => options[place] ?? []);
    return [
      {
        ...{ number: index + 1, text, citation, part, chosen: optionsAt(chosen) },
        ...{ right: passed ? optionsAt(right) : null, why: passed ? why : null },
      },
    ];
  });
