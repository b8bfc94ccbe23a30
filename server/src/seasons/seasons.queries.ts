import { DomainError } from '@titles/shared/errors';
import { type EntityManager, type FindOptionsWhere, In } from 'typeorm';
import { SeasonItemRow } from './season-item.entity';
import { SeasonRow } from './season.entity';
import { assertStep, type SeasonState, statesBefore } from './state';

type Changes = Partial<Pick<SeasonRow, 'publishAt' | 'publishedAt'>>;

export const itemsOf = (manager: EntityManager, seasonId: string): Promise<SeasonItemRow[]> =>
  manager.find(SeasonItemRow, { where: { seasonId }, order: { position: 'ASC' } });

export async function seasonOf(manager: EntityManager, id: string): Promise<SeasonRow> {
  const season = await manager.findOneBy(SeasonRow, { id });
  if (!season) throw new DomainError('not-found');
  return season;
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
): Promise<void> {
  if (await tryStep(manager, id, to, changes)) return;
  assertStep((await seasonOf(manager, id)).state, to);
  throw new DomainError('conflict');
}
