import { type Tone } from '../ui/state-tag';
import { type PlannedSeason, type SeasonItemContent } from '@titles/shared/contract/season-editing';

export const quarterWords = ['第一季度', '第二季度', '第三季度', '第四季度'] as const;
export const kindWords: Readonly<Record<SeasonItemContent['kind'], string>> = {
  article: '文章',
  document: '条款',
  lecture: '讲座',
  check: '自测',
};
export const formWords: Readonly<Record<NonNullable<SeasonItemContent['form']>, string>> = {
  public: '集中宣讲',
  video: '视频宣讲',
  forum: '专业知识论坛',
  onsite: '上门培训',
};
const stateWords = { draft: '草稿', scheduled: '待发布', published: '已发布', archived: '已归档' } as const;

type Standing = Pick<PlannedSeason, 'state' | 'publishAt' | 'version' | 'publishedVersion'>;

/** Where a season stands, with what waits behind what readers see. */
export function standingInWords({ state, publishAt, version, publishedVersion }: Standing): string {
  if (state !== 'published' || publishedVersion === version) return stateWords[state];
  return publishAt === null ? '已发布，有未发布的修改' : '已发布，修改待定时发布';
}

export const toneOf = ({ state }: Standing): Tone =>
  (({ draft: 'plain', scheduled: 'wait', published: 'good', archived: 'plain' }) as const)[state];

/** First and last day of a quarter. */
export function daysOf(year: number, quarter: number): { first: string; last: string } {
  const day = (month: number, date: number) =>
    new Date(Date.UTC(year, month, date)).toISOString().slice(0, 10);
  return { first: day((quarter - 1) * 3, 1), last: day(quarter * 3, 0) };
}

/** 「3月18日 周三」. */
export function dayInWords(day: string): string {
  const [, month, date] = day.split('-').map(Number);
  const weekday = '日一二三四五六'[new Date(`${day}T00:00:00Z`).getUTCDay()];
  return `${month}月${date}日 周${weekday}`;
}
