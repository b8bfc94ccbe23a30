import { Brackets, type EntityManager, IsNull, MoreThan, Not, Or } from 'typeorm';
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

/** Their own work goes on, or somebody goes on with it: what they bring about can count. */
const CAN_BE_CREDITED = `EXISTS (SELECT 1 FROM publicists WHERE publicists.id = visit.publicist_id
  AND (publicists.state IN ('applied', 'active') OR publicists.successor_id IS NOT NULL))`;

/**
 * The first page that the reader opened in the seven days before, among those that the choice leaves. Who was refused, or
 * left without a successor, holds no reader back from others.
 */
export function firstTouch(
  manager: EntityManager,
  { device, accountId }: Reader,
  { before, season, content }: { before: Date; season?: string; content?: string },
): Promise<ShareVisit | null> {
  const query = manager
    .createQueryBuilder(ShareVisit, 'visit')
    .where("visit.step = 'read'")
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
    .andWhere(CAN_BE_CREDITED)
    .orderBy('visit.openedAt', 'ASC')
    .addOrderBy('visit.id', 'ASC')
    .limit(1);
  if (season !== undefined) query.andWhere('visit.season = :season', { season });
  if (content !== undefined) query.andWhere('visit.contentId = :content', { content });
  return query.getOne();
}

/** Whether this reader told of the same self-check or booking before, counted or not, when somebody was credited. */
export function toldBefore(
  manager: EntityManager,
  { step, season, bookingId, device, accountId }: ShareVisit,
): Promise<boolean> {
  const what = {
    ...{ step, reason: Or(IsNull(), Not('left' as const)) },
    ...(step === 'booking' ? { bookingId: bookingId ?? '' } : { season }),
  };
  const onPhone = { ...what, device: device ?? '' };
  // Who signs in on a phone is who was nobody on it before.
  const theirs =
    accountId === null
      ? onPhone
      : [
          { ...what, accountId },
          { ...onPhone, accountId: IsNull() },
        ];
  return manager.existsBy(ShareVisit, theirs);
}

/** Whether another reader's step counted from the same phone, of this content and season. */
export const countedOnDevice = (
  manager: EntityManager,
  { step, contentId, season, device }: ShareVisit,
): Promise<boolean> =>
  manager.existsBy(ShareVisit, {
    ...{ device: device ?? '', season, step, countedAt: Not(IsNull()) },
    ...(step === 'read' && { contentId }),
  });

/** How often this step counted for its publicist just now; what staff grant is no crowd. */
export const countedRecently = (
  manager: EntityManager,
  { publicistId, step }: ShareVisit,
  now: Date,
): Promise<number> =>
  manager.countBy(ShareVisit, {
    ...{ publicistId, step, appeal: Not('granted' as const) },
    countedAt: MoreThan(new Date(now.getTime() - BURST.within)),
  });

/** How many visits there are from each phone of each content and season: `DEVICE CONTENT SEASON`. */
export async function touchesOf(
  manager: EntityManager,
  devices: readonly string[],
): Promise<Map<string, number>> {
  const rows = await manager.query<
    { device: string; content_id: string; season: string; visits: number | string }[]
  >(
    `SELECT device, content_id, season, COUNT(*) AS visits FROM share_visits
     WHERE step = 'read' AND device IN (${devices.map(() => '?').join(', ')}) GROUP BY device, content_id, season`,
    [...devices],
  );
  return new Map(
    rows.map(({ device, content_id, season, visits }) => [
      `${device} ${content_id} ${season}`,
      Number(visits),
    ]),
  );
}

/** The same for the readings of several publicists. */
export async function recentlyCounted(
  manager: EntityManager,
  publicistIds: readonly string[],
  now: Date,
): Promise<Map<string, number>> {
  if (publicistIds.length === 0) return new Map();
  const rows = await manager
    .createQueryBuilder(ShareVisit, 'visit')
    .select('visit.publicistId', 'id')
    .addSelect('COUNT(*)', 'counted')
    .where("visit.step = 'read' AND visit.publicistId IN (:...ids) AND visit.countedAt > :since", {
      ids: [...new Set(publicistIds)],
      since: new Date(now.getTime() - BURST.within),
    })
    .andWhere("visit.appeal <> 'granted'")
    .groupBy('visit.publicistId')
    .getRawMany<{ id: string; counted: number | string }>();
  return new Map(rows.map(({ id, counted }) => [id, Number(counted)]));
}

/** Writes down that readings count and stand in the ledger. Throws for one that counts already. */
export async function countAll(
  manager: EntityManager,
  visits: readonly ShareVisit[],
  now: Date,
): Promise<void> {
  const chosen = visits.map(() => 'WHEN ? THEN ?').join(' ');
  await manager.query(
    `UPDATE share_visits SET told_at = ?, counted_at = ?, scrolled = ?, reason = NULL, posted = ?,
       counted_key = CASE id ${chosen} END, visible_seconds = CASE id ${chosen} END
     WHERE id IN (${visits.map(() => '?').join(', ')})`,
    [
      ...[now, now, true, true],
      ...visits.flatMap(({ id, countedKey }) => [id, countedKey]),
      ...visits.flatMap(({ id, visibleSeconds }) => [id, visibleSeconds]),
      ...visits.map(({ id }) => id),
    ],
  );
}
