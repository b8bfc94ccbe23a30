import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type EntityManager, IsNull, Not } from 'typeorm';
import { dayInJiangmen } from '@titles/shared/jiangmen-time';
import { Clock } from '../clock';
import { Ledger } from '../ledger/ledger.service';
import { Publicists } from '../publicists/publicists.service';
import { secretHash } from '../secret';
import { type AsideReason, isBot, setAsideBy } from './rules';
import { ShareVisit } from './visit.entity';
import { countedOnDevice, countedRecently, isDeviceOf, type Reader } from './visits.queries';

interface Circumstances {
  agent: string;
  broughtByAnother: boolean;
  /** When the page was opened on which it was read, where that is another visit. */
  openedAt?: Date;
}

/** Decides whether a step counts, writes down which rule set it aside, and tells the ledger what counts. */
@Injectable()
export class ShareCounting implements OnModuleInit {
  constructor(
    readonly clock: Clock,
    readonly publicists: Publicists,
    private readonly ledger: Ledger,
  ) {}

  onModuleInit(): void {
    // What was read while the application waited counts with its approval.
    this.publicists.whenApproved(async (manager, { id: publicistId }) => {
      const waiting = { publicistId, posted: false, reason: IsNull(), countedAt: Not(IsNull()) };
      for (const visit of await manager.findBy(ShareVisit, waiting)) await this.post(manager, visit);
    });
  }

  /** Judges a step as it now stands, and keeps what came of it. */
  async judge(manager: EntityManager, visit: ShareVisit, seen: Circumstances): Promise<AsideReason | null> {
    const now = this.clock.now();
    const reader = { device: visit.device ?? '', accountId: visit.accountId };
    const credited = await this.publicists.creditedFor(manager, visit.publicistId);
    const owner = credited?.accountId ?? '';
    const reason = setAsideBy({
      step: visit.step,
      publicistWorks: credited?.state === 'active' || credited?.state === 'applied',
      ownAccount: visit.accountId === owner,
      ownDevice: await isDeviceOf(manager, reader.device, owner),
      bot: isBot(seen.agent),
      openedAt: seen.openedAt ?? visit.openedAt,
      toldAt: now,
      visibleSeconds: visit.visibleSeconds,
      scrolled: visit.scrolled,
      broughtByAnother: seen.broughtByAnother,
      countedBefore: await this.isCounted(manager, visit, reader),
      countedOnDevice: visit.step !== 'booking' && (await countedOnDevice(manager, visit, reader)),
      recently: await countedRecently(manager, visit.publicistId, now),
    });
    const counts = reason === null ? { countedAt: now, countedKey: countedKeyOf(visit, reader) } : {};
    const { accountId, visibleSeconds, scrolled } = visit;
    const told = { accountId, visibleSeconds, scrolled, toldAt: now, reason, ...counts };
    await manager.update(ShareVisit, { id: visit.id }, told);
    if (reason === null) await this.post(manager, Object.assign(visit, told));
    return reason;
  }

  isCounted(manager: EntityManager, visit: ShareVisit, reader: Reader): Promise<boolean> {
    return manager.existsBy(ShareVisit, { countedKey: countedKeyOf(visit, reader) });
  }

  /** Tells the ledger, unless the publicist still waits for approval. */
  async post(manager: EntityManager, { id, step, publicistId, countedAt }: ShareVisit): Promise<void> {
    const credited = await this.publicists.creditedFor(manager, publicistId);
    if (credited?.state !== 'active' || countedAt === null) return;
    const counted = { id, step, publicistId: credited.id, day: dayInJiangmen(countedAt) };
    await this.ledger.post(manager, counted, credited.district);
    await manager.update(ShareVisit, { id }, { posted: true });
  }

  /** Takes back what the ledger has, if it has it. */
  async reverse(manager: EntityManager, { id, step }: ShareVisit, reason: string): Promise<void> {
    await this.ledger.reverse(manager, { id, step }, reason);
  }
}

/** The same for the same person's same step: of a content for reading, of a season for a self-check, of a booking. */
export function countedKeyOf(visit: ShareVisit, { device, accountId }: Reader): string {
  const { step, season, contentKind, contentId, bookingId } = visit;
  const what =
    step === 'read' ? [season, contentKind, contentId] : step === 'check' ? [season] : [bookingId ?? ''];
  return secretHash(JSON.stringify([step, ...what, accountId ?? device]));
}
