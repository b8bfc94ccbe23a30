import { DomainError } from '@titles/shared/errors';
import { type EntityManager, type FindOptionsWhere, In } from 'typeorm';
import { type SeasonContent } from './content';
import { SeasonItemRow } from './season-item.entity';
import { SeasonVersion } from './season-version.entity';
import { SeasonRow } from './season.entity';
import { assertStep, type SeasonState, statesBefore } from './state';

type Changes = Partial<Pick<SeasonRow, 'publishAt' | 'publishedAt' | 'publishedVersion'>>;

type Standing = Pick<SeasonRow, 'id' | 'state' | 'publishAt' | 'publishedAt' | 'publishedVersion' | 'demo'>;
/** A season in an editor's hands, whatever its state: what its newest version says. */
export interface SeasonDraft extends Standing {
  version: number;
  content: SeasonContent;
}

export const draftOf = (season: SeasonRow, content: SeasonContent): SeasonDraft => ({
  id: season.id,
  state: season.state,
  publishAt: season.publishAt,
  publishedAt: season.publishedAt,
  publishedVersion: season.publishedVersion,
  demo: season.demo,
  version: season.newestVersion,
  content,
});

/** Every season by quarter, as its newest version says it. */
export async function newestVersions(manager: EntityManager): Promise<SeasonDraft[]> {
  const found = await manager
    .createQueryBuilder(SeasonRow, 'season')
    .innerJoinAndMapOne(
      'season.newest',
      SeasonVersion,
      'newest',
      'newest.seasonId = season.id AND newest.version = season.newestVersion',
    )
    .orderBy({ 'season.year': 'ASC', 'season.quarter': 'ASC', 'season.id': 'ASC' })
    .getMany();
  return (found as (SeasonRow & { newest: SeasonVersion })[]).map((season) =>
    draftOf(season, season.newest.content),
  );
}

export const itemsOf = (manager: EntityManager, seasonId: string): Promise<SeasonItemRow[]> =>
  manager.find(SeasonItemRow, { where: { seasonId }, order: { position: 'ASC' } });

export async function seasonOf(manager: EntityManager, id: string): Promise<SeasonRow> {
  const season = await manager.findOneBy(SeasonRow, { id });
  if (!season) throw new DomainError('not-found');
  return season;
}

export async function versionOf(
  manager: EntityManager,
  seasonId: string,
  version: number,
): Promise<SeasonContent> {
  const found = await manager.findOneBy(SeasonVersion, { seasonId, version });
  if (!found) throw new DomainError('not-found');
  return found.content;
}

/** Makes the row and the items say what a version says. */
export async function project(
  manager: EntityManager,
  seasonId: string,
  { items, ...season }: SeasonContent,
): Promise<void> {
  await manager.update(SeasonRow, { id: seasonId }, season);
  await manager.delete(SeasonItemRow, { seasonId });
  if (items.length > 0)
    await manager.insert(
      SeasonItemRow,
      items.map((item, position) => ({ ...item, seasonId, position })),
    );
}

/** Takes the step if the season still stands before it and meets `onlyIf`; of several callers one gets true. */
export async function tryStep(
  manager: EntityManager,
  id: string,
  to: SeasonState,
  changes: Changes,
  onlyIf: FindOptionsWhere<SeasonRow> = {},
): Promise<boolean> {
  const { affected } = await manager.update(
    SeasonRow,
    { ...onlyIf, id, state: In(statesBefore(to)) },
    { ...changes, state: to },
  );
  return affected === 1;
}

/** Takes the step or says why it cannot be taken. */
export async function takeStep(
  manager: EntityManager,
  id: string,
  to: SeasonState,
  changes: Changes,
  onlyIf: FindOptionsWhere<SeasonRow> = {},
): Promise<void> {
  if (await tryStep(manager, id, to, changes, onlyIf)) return;
  assertStep((await seasonOf(manager, id)).state, to);
  throw new DomainError('conflict');
}

/** Throws `conflict` where somebody has saved a newer version than the one that was seen. */
export function assertNewest({ newestVersion }: SeasonRow, seen: number | undefined): void {
  if (seen !== undefined && seen !== newestVersion) throw new DomainError('conflict', newer(newestVersion));
}

export const newer = (version: number): string =>
  `同事刚保存了第${version}版，请先看看改了什么；您的修改还留在这台电脑上。`;
