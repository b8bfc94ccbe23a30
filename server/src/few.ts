/** Fewer than so many answers are not told: somebody might be recognised. */
export const FEW = 5;

export interface Counted {
  value: string;
  count: number | null;
}

/** How often each value was chosen; null for what few chose. */
export const counted = (values: readonly string[], chosen: readonly string[]): Counted[] =>
  values.map((value) => {
    const count = chosen.filter((each) => each === value).length;
    return { value, count: count > 0 && count < FEW ? null : count };
  });

/** What people wrote, without the empty ones and in an order that tells nothing; nothing when few answered. */
export const comments = (answers: readonly { comment: string }[]): string[] =>
  answers.length < FEW
    ? []
    : answers
        .map(({ comment }) => comment)
        .filter((comment) => comment !== '')
        .sort((a, b) => a.localeCompare(b, 'zh-CN'));
