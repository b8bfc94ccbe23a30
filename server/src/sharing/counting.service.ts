import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DomainError } from '@titles/shared/errors';
import { dayInJiangmen } from '@titles/shared/jiangmen-time';
import { type EntityManager, IsNull, Not } from 'typeorm';
import { BookedTimes } from '../bookings/booked-times.service';
import { Bookings } from '../bookings/bookings.service';
import { Clock } from '../clock';
import { Ledger } from '../ledger/ledger.service';
import { Publicists } from '../publicists/publicists.service';
import { secretHash } from '../secret';
import { type AsideReason, isBot, setAsideBy } from './rules';
import { ShareVisit } from './visit.entity';
import { countedOnDevice, countedRecently, isDeviceOf } from './visits.queries';

interface Circumstances {
  agent: string;
  broughtByAnother: boolean;
  /** When the page was opened on which it was read, where that is another visit. */
  openedAt?: Date;
  /** What was booked. */
  resourceId?: string;
}

const CANCELLED = '预约已取消';
const COUNTS = { reason: IsNull(), countedAt: Not(IsNull()) };

/** Decides whether a step counts, writes down which rule set it aside, and tells the ledger what counts. */
@Injectable()
export class ShareCounting implements OnModuleInit {
  constructor(
    readonly clock: Clock,
    readonly publicists: Publicists,
    readonly times: BookedTimes,
    private readonly bookings: Bookings,
    private readonly ledger: Ledger,
  ) {}

  onModuleInit(): void {
    // What was read while the application waited counts with its approval; else its readers are to be had again.
    this.publicists.whenDecided(async (manager, publicist) => {
      const waiting = { publicistId: publicist.id, posted: false, ...COUNTS };
      if (!this.publicists.wasApproved(publicist)) {
        await manager.update(ShareVisit, waiting, { reason: 'left', countedAt: null, countedKey: null });
        return;
      }
      for (const visit of await manager.findBy(ShareVisit, waiting)) await this.post(manager, visit);
    });
    this.bookings.whenCancelled(async (manager, { id: bookingId, accountId }) => {
      // It may have been told before as well, of an application that is over.
      const visit = await manager.findOneBy(ShareVisit, { accountId, bookingId, step: 'booking', ...COUNTS });
      // Whoever books the same anew counts anew.
      const change = { reason: 'cancelled' as const, countedAt: null, countedKey: null };
      if (visit) await this.takeBack(manager, visit, change, CANCELLED);
    });
  }

  /** Judges a step as it now stands, for whoever is credited with it now, and keeps what came of it. */
  async judge(manager: EntityManager, visit: ShareVisit, seen: Circumstances): Promise<AsideReason | null> {
    const credited = await this.publicists.lockCredited(manager, visit.publicistId);
    if (credited) Object.assign(visit, { publicistId: credited.id, district: credited.district });
    const now = this.clock.now();
    const owner = credited?.accountId ?? '';
    const countedKey = countedKeyOf(visit, seen.resourceId);
    const reason = setAsideBy({
      step: visit.step,
      publicistWorks: credited?.state === 'active' || credited?.state === 'applied',
      ownAccount: visit.accountId === owner,
      ownDevice: await isDeviceOf(manager, visit.device ?? '', owner),
      bot: isBot(seen.agent),
      openedAt: seen.openedAt ?? visit.openedAt,
      toldAt: now,
      visibleSeconds: visit.visibleSeconds,
      scrolled: visit.scrolled,
      broughtByAnother: seen.broughtByAnother,
      countedBefore: await manager.existsBy(ShareVisit, { countedKey }),
      countedOnDevice: visit.step !== 'booking' && (await countedOnDevice(manager, visit)),
      recently: await countedRecently(manager, visit, now),
    });
    const counts = reason === null ? { countedAt: now, countedKey } : {};
    const { publicistId, district, accountId, visibleSeconds, scrolled } = visit;
    const told = {
      publicistId,
      district,
      accountId,
      visibleSeconds,
      scrolled,
      toldAt: now,
      reason,
      ...counts,
    };
    await manager.update(ShareVisit, { id: visit.id }, told);
    if (reason === null) await this.post(manager, Object.assign(visit, told));
    return reason;
  }

  /** What becomes of a step that staff count after an appeal. Throws `conflict` for what cannot count any more. */
  async granted(manager: EntityManager, visit: ShareVisit): Promise<Partial<ShareVisit>> {
    const { step, bookingId } = visit;
    const booking = step === 'booking' ? await this.times.firm(manager, bookingId ?? '') : null;
    if (step === 'booking' && !booking) throw new DomainError('conflict', '这个预约已经取消，不能计入。');
    await this.publicists.lock(manager, visit.publicistId);
    const publicist = await this.publicists.byId(manager, visit.publicistId);
    if (!publicist || !(publicist.state === 'applied' || this.publicists.wasApproved(publicist)))
      throw new DomainError('conflict', '这位宣传员的申请没有通过，不能计入。请答复不计入。');
    return {
      reason: null,
      countedAt: this.clock.now(),
      countedKey: countedKeyOf(visit, booking?.resourceId),
    };
  }

  /** Tells the ledger, unless the publicist still waits for approval: for who was credited when it came about. */
  async post(
    manager: EntityManager,
    { id, step, publicistId, toldAt, countedAt }: ShareVisit,
  ): Promise<void> {
    const publicist = await this.publicists.byId(manager, publicistId);
    if (!publicist || !this.publicists.wasApproved(publicist) || countedAt === null) return;
    // The day on which it came about, also where staff have counted it later.
    const counted = { id, step, publicistId, day: dayInJiangmen(toldAt ?? countedAt) };
    await this.ledger.post(manager, counted, publicist.district);
    await manager.update(ShareVisit, { id }, { posted: true });
  }

  /** Takes back what counts, and from the ledger if it has it; false when it does not count. */
  async takeBack(
    manager: EntityManager,
    { id, step, publicistId }: ShareVisit,
    change: Partial<ShareVisit> & { reason: AsideReason },
    why: string,
  ): Promise<boolean> {
    await this.publicists.lockCredited(manager, publicistId);
    const { affected } = await manager.update(ShareVisit, { id, ...COUNTS }, change);
    if (!affected) return false;
    await this.ledger.reverse(manager, { id, step }, why);
    return true;
  }
}

/** The same for the same person's same step: of a content for reading, of a season for a self-check, of what is booked. */
export function countedKeyOf(
  { id, step, season, contentKind, contentId, device, accountId }: ShareVisit,
  resourceId = '',
): string {
  const what = { read: [contentKind, contentId], check: [], booking: [resourceId] }[step];
  return secretHash(JSON.stringify([step, season, ...what, accountId ?? device ?? id]));
}
