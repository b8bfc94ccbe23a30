import { DomainError } from '@titles/shared/errors';

/** draft → scheduled → published → archived, and from scheduled back to draft. */
export type SeasonState = 'draft' | 'scheduled' | 'published' | 'archived';

const steps: Record<SeasonState, readonly SeasonState[]> = {
  draft: ['scheduled'],
  scheduled: ['published', 'draft'],
  published: ['archived'],
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

/** Throws `conflict` unless the season may still be edited: readers see what was published, unchanged. */
export function assertEditable(state: SeasonState): void {
  if (state === 'draft') return;
  throw new DomainError('conflict', `主题季现在是「${names[state]}」，只有草稿可以修改。`);
}
