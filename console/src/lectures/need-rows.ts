import { type Result } from '@titles/shared/contract/endpoint';
import { type needs } from '@titles/shared/contract/needs';
import { quarterOf } from '@titles/shared/jiangmen-time';
import { quarterInWords } from '@titles/shared/jiangmen-words';
import { forms, times, topics } from '@titles/shared/need-words';

/** One answer of the survey, and how many gave it. */
export interface NeedRow {
  /** Its place: two people may write the same. */
  id: string;
  question: NeedQuestion;
  answer: string;
  count: number | '不到5' | null;
}

export const needQuestions = ['在哪里听方便', '最想听什么', '什么形式', '什么时间', '还想说的'] as const;
type NeedQuestion = (typeof needQuestions)[number] | '全部';

type Results = Result<typeof needs.results>;
type Words = readonly { value: string; text: string }[];

const rowsOf = (
  question: NeedQuestion,
  counts: Results['topics'],
  words: Words = [],
): Omit<NeedRow, 'id'>[] =>
  counts.map(({ value, count }) => ({
    question,
    answer: words.find((one) => one.value === value)?.text ?? value,
    // So few said so that nobody is to be recognised.
    count: count ?? '不到5',
  }));

/** The results of a survey as one list. */
export function needRowsOf({ answers, comments, ...results }: Results): NeedRow[] {
  const rows: Omit<NeedRow, 'id'>[] = [
    { question: '全部', answer: '一共回答', count: answers },
    ...rowsOf('最想听什么', results.topics, topics),
    ...rowsOf('什么形式', results.forms, forms),
    ...rowsOf('什么时间', results.times, times),
    ...rowsOf('在哪里听方便', results.districts),
    ...comments.map((answer) => ({ question: '还想说的' as const, answer, count: null })),
  ];
  return rows.map((row, index) => ({ ...row, id: String(index) }));
}

/** The quarter of an instant and so many before it, the latest first, as the survey names them. */
export function quartersUntil(now: Date, before: number): { value: string; label: string }[] {
  const { year, quarter } = quarterOf(now);
  return Array.from({ length: before + 1 }, (_, back) => {
    const number = year * 4 + quarter - 1 - back;
    const [of, which] = [Math.floor(number / 4), (number % 4) + 1];
    return { value: `${of}-q${which}`, label: quarterInWords(of, which) };
  });
}
