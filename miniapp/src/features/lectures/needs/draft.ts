import { type Need } from '@titles/shared/contract/needs';

/** A survey that is being filled in: nothing is chosen for anybody, so that the count is what people said. */
export type NeedDraft = Pick<Need, 'topics' | 'comment'> & Partial<Need>;

const questions = [
  ['asker', '您是'],
  ['district', '在哪里听方便'],
  ['topics', '最想听什么'],
  ['form', '什么形式'],
  ['time', '什么时间'],
] as const satisfies readonly (readonly [keyof Need, string])[];

/** The questions that are not answered yet, as the page asks them. */
export const missingIn = (draft: NeedDraft): string[] =>
  questions
    .filter(([field]) => draft[field] === undefined || draft[field].length === 0)
    .map(([, question]) => question);

export const isWhole = (draft: NeedDraft): draft is Need => missingIn(draft).length === 0;
