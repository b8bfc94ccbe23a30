import { Brackets, type EntityManager, IsNull, MoreThan, Not } from 'typeorm';
import { ShareDevice } from './device.entity';
import { BURST, FIRST_TOUCH } from './rules';
import { ShareVisit } from './visit.entity';

/** Somebody who reads: a phone, and the account where one is signed in. */
export interface Reader {
  device: string;
  accountId: string | null;
}

/** Notes that an account was signed in on a phone. */
export async function noteDevice(
  manager: EntityManager,
  { device, accountId }: Reader,
  at: Date,
): Promise<void> {
  if (accountId === null || (await manager.existsBy(ShareDevice, { device, accountId }))) return;
  await manager.upsert(ShareDevice, { device, accountId, seenAt: at }, ['device', 'accountId']);
}

export const isDeviceOf = (manager: EntityManager, device: string, accountId: string): Promise<boolean> =>
  manager.existsBy(ShareDevice, { device, accountId });

/** The first page of somebody's that the reader opened in the seven days before, among those that the choice leaves. */
export function firstTouch(
  manager: EntityManager,
  { device, accountId }: Reader,
  { season, before, content, notOf }: { season: string; before: Date; content?: string; notOf?: string },
): Promise<ShareVisit | null> {
  const query = manager
    .createQueryBuilder(ShareVisit, 'visit')
    .where("visit.step = 'read' AND visit.season = :season", { season })
    .andWhere('visit.openedAt <= :before AND visit.openedAt >= :since', {
      before,
      since: new Date(before.getTime() - FIRST_TOUCH),
    })
    .andWhere(
      new Brackets((either) => {
        either.where('visit.device = :device', { device });
        if (accountId !== null) either.orWhere('visit.accountId = :accountId', { accountId });
      }),
    )
    .orderBy('visit.openedAt', 'ASC')
    .addOrderBy('visit.id', 'ASC')
    .limit(1);
  if (content !== undefined) query.andWhere('visit.contentId = :content', { content });
  if (notOf !== undefined) query.andWhere('visit.publicistId <> :notOf', { notOf });
  return query.getOne();
}

/** Whether another reader's step counted from the same phone, of this content and season. */
export const countedOnDevice = (
  manager: EntityManager,
  { step, contentId, season }: Pick<ShareVisit, 'step' | 'contentId' | 'season'>,
  { device }: Reader,
): Promise<boolean> =>
  manager.existsBy(ShareVisit, {
    ...{ device, season, step, countedAt: Not(IsNull()) },
    ...(step === 'read' && { contentId }),
  });

/** How many readings counted for a publicist just now. */
export const countedRecently = (manager: EntityManager, publicistId: string, now: Date): Promise<number> =>
  manager.countBy(ShareVisit, {
    ...{ publicistId, step: 'read' as const },
    countedAt: MoreThan(new Date(now.getTime() - BURST.within)),
  });
