import { type ArticleSummary } from '@titles/shared/contract/articles';

export const kindInWords: Record<ArticleSummary['kind'], string> = {
  policy: '政策解读',
  guide: '办事指南',
  story: '榜样故事',
};

export type GroupFilter = 'all' | ArticleSummary['group'];

/** The plan's four ways of working (plan 一), as they group what there is to read. */
export const groupFilters: readonly { value: GroupFilter; text: string }[] = [
  { value: 'all', text: '全部' },
  { value: 'reform', text: '改革推动' },
  { value: 'service', text: '宣传服务' },
  { value: 'incentive', text: '激励引导' },
  { value: 'industry', text: '产业结合' },
];

/** The group that an address asks for; all of them when it names none that is known. */
export const readGroup = (asked: string | undefined): GroupFilter =>
  groupFilters.find(({ value }) => value === asked)?.value ?? 'all';
