import { DomainError } from '@titles/shared/errors';

/** draft → scheduled → published → archived; back from scheduled to draft; published anew with a newer version. */
export type SeasonState = 'draft' | 'scheduled' | 'published' | 'archived';

const steps: Record<SeasonState, readonly SeasonState[]> = {
  draft: ['scheduled', 'published'],
  scheduled: ['published', 'draft'],
  published: ['published', 'archived'],
  archived: [],
};

const names: Record<SeasonState, string> = {
  draft: '草稿',
  scheduled: '待发布',
  published: '已发布',
  archived: '已归档',
};

/** The states from which a season may go to `to`. */
export const statesBefore = (to: SeasonState): SeasonState[] =>
  (Object.keys(steps) as SeasonState[]).filter((from) => steps[from].includes(to));

/** Throws `conflict`, naming both states, for a step that a season cannot take. */
export function assertStep(from: SeasonState, to: SeasonState): void {
  if (steps[from].includes(to)) return;
  throw new DomainError('conflict', `主题季现在是「${names[from]}」，不能改为「${names[to]}」。`);
}

/** Throws `conflict` unless a new version may be written: nothing changes that waits for its time. */
export function assertEditable(state: SeasonState, publishAt: Date | null): void {
  if (state === 'archived') throw new DomainError('conflict', '主题季已归档，不能再修改。');
  if (publishAt !== null) throw new DomainError('conflict', '主题季正等待定时发布，请先取消定时再修改。');
}
