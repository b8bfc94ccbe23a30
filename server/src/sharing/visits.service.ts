import { Injectable } from '@nestjs/common';
import { type Input } from '@titles/shared/contract/endpoint';
import { type sharing } from '@titles/shared/contract/sharing';
import { DomainError } from '@titles/shared/errors';
import { type EntityManager, MoreThan } from 'typeorm';
import { Bookings } from '../bookings/bookings.service';
import { seasonIn } from './season';
import { Database } from '../database/database';
import { isDuplicate } from '../database/refused-write';
import { type Caller } from '../http/caller';
import { newId } from '../ids';
import { secretHash } from '../secret';
import { ShareCounting } from './counting.service';
import { ShareLinks } from './links.service';
import { isProvisional } from './rules';
import { ShareVisit } from './visit.entity';
import { firstTouch, noteDevice, type Reader } from './visits.queries';

/** A page that is opened again within so long is the same visit. */
const SAME_VISIT = 60 * 60 * 1000;
const firm = ['confirmed', 'attended'];

/** Readers on shared pages. They are told nothing of whether it counts: nobody reads for that. */
@Injectable()
export class ShareVisits {
  constructor(
    private readonly database: Database,
    private readonly links: ShareLinks,
    private readonly counting: ShareCounting,
    private readonly bookings: Bookings,
  ) {}

  async begin({ token, content, device }: Input<typeof sharing.begin>['body'], caller: Caller) {
    const link = await this.links.find(token, content);
    if (!link) return null;
    const now = this.counting.clock.now();
    const reader = readerOf(device, caller);
    return this.database.write(async (manager) => {
      await noteDevice(manager, reader, now);
      const before = await manager.findOneBy(ShareVisit, {
        ...{ linkNumber: link.number, device: reader.device, step: 'read' as const },
        openedAt: MoreThan(new Date(now.getTime() - SAME_VISIT)),
      });
      if (before) return before.id;
      const credited = await this.counting.publicists.creditedFor(manager, link.publicistId);
      if (!credited) return null;
      const { contentKind, contentId, title, channel, season } = link;
      const visit = {
        ...fresh(reader, now),
        ...{ linkNumber: link.number, publicistId: credited.id, district: credited.district },
        ...{ step: 'read' as const, contentKind, contentId, title, channel, season, bookingId: null },
      };
      await manager.insert(ShareVisit, visit);
      return visit.id;
    });
  }

  async read(
    id: string,
    { device, visibleSeconds, scrolled }: Input<typeof sharing.read>['body'],
    caller: Caller,
  ): Promise<void> {
    const reader = readerOf(device, caller);
    await this.once(async (manager) => {
      const visit = await manager.findOneBy(ShareVisit, { id, device: reader.device, step: 'read' });
      if (!visit) throw new DomainError('not-found');
      if (visit.countedAt !== null || (visit.reason !== null && !isProvisional(visit.reason))) return;
      await noteDevice(manager, reader, this.counting.clock.now());
      const told = {
        accountId: visit.accountId ?? reader.accountId,
        visibleSeconds: Math.max(visit.visibleSeconds ?? 0, visibleSeconds),
        scrolled: visit.scrolled || scrolled,
      };
      const reading = Object.assign(visit, told);
      const first = await firstTouch(manager, reader, {
        ...{
          season: visit.season,
          before: visit.openedAt,
          content: visit.contentId,
          notOf: visit.publicistId,
        },
      });
      const reason = await this.counting.judge(manager, reading, {
        ...caller.from,
        broughtByAnother: !!first,
      });
      // The reading is that of whoever brought the reader here first.
      if (reason === 'first-touch' && first?.countedAt === null)
        await this.counting.judge(
          manager,
          Object.assign(first, told, { accountId: first.accountId ?? reader.accountId }),
          { ...caller.from, broughtByAnother: false, openedAt: visit.openedAt },
        );
    });
  }

  /** A finished self-check or a firm booking; once each, for whoever brought the reader first. */
  async step({ device, step, bookingId }: Input<typeof sharing.step>['body'], caller: Caller): Promise<void> {
    const reader = readerOf(device, caller);
    const now = this.counting.clock.now();
    if (step === 'booking' && !(await this.isFirm(caller.accountId, bookingId))) return;
    await this.once(async (manager) => {
      const first = await firstTouch(manager, reader, { season: seasonIn(now), before: now });
      if (!first) return;
      const subject = step === 'booking' ? { bookingId } : { bookingId: null };
      const visit = Object.assign(first, fresh(reader, first.openedAt), { step }, subject);
      // Told again it is the same: only the first time is judged.
      if (await this.counting.isCounted(manager, visit, reader)) return;
      await manager.insert(ShareVisit, visit);
      await this.counting.judge(manager, visit, { ...caller.from, broughtByAnother: false });
    });
  }

  private async isFirm(accountId: string | null, bookingId: string | null): Promise<boolean> {
    if (accountId === null || bookingId === null) return false;
    const own = await this.bookings.list(accountId);
    return own.some(({ id, state }) => id === bookingId && firm.includes(state));
  }

  /** Of two at once the database counts one; the other one is then judged with that in sight. */
  private async once(work: (manager: EntityManager) => Promise<void>): Promise<void> {
    try {
      await this.database.write(work);
    } catch (error) {
      if (!isDuplicate(error)) throw error;
      await this.database.write(work);
    }
  }
}

const readerOf = (device: string, { accountId }: Caller): Reader => ({
  device: secretHash(device),
  accountId,
});

const fresh = (reader: Reader, openedAt: Date) => ({
  id: newId(),
  ...reader,
  openedAt,
  ...{ toldAt: null, visibleSeconds: null, scrolled: false, reason: null, countedAt: null, countedKey: null },
  ...{ posted: false, appeal: 'none' as const, words: null, answer: null, answeredBy: null },
});
