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
