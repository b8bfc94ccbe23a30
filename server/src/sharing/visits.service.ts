import { Injectable } from '@nestjs/common';
import { type Input } from '@titles/shared/contract/endpoint';
import { type sharing } from '@titles/shared/contract/sharing';
import { DomainError } from '@titles/shared/errors';
import { type EntityManager } from 'typeorm';
import { Database } from '../database/database';
import { isDuplicate } from '../database/refused-write';
import { type Caller } from '../http/caller';
import { secretHash } from '../secret';
import { ShareCounting } from './counting.service';
import { Gathered } from '../gathered';
import { ShareLinks } from './links.service';
import { type Opening, type Reading, ShareLots } from './lots.service';
import { isOpen } from './rules';
import { fresh, ShareVisit } from './visit.entity';
import { firstTouch, noteDevice, type Reader, toldBefore } from './visits.queries';

/** Readers on shared pages. They are told nothing of whether it counts: nobody reads for that. */
@Injectable()
export class ShareVisits {
  constructor(
    private readonly database: Database,
    private readonly links: ShareLinks,
    private readonly counting: ShareCounting,
    private readonly lots: ShareLots,
  ) {}

  private readonly openings = new Gathered<Opening, string | null>((lot) =>
    this.database.write((manager) => this.lots.begin(manager, lot)),
  );
  private readonly readings = new Gathered<Reading, DomainError | null>((lot) => this.readAll(lot));

  async begin({ token, content, device }: Input<typeof sharing.begin>['body'], caller: Caller) {
    const link = await this.links.find(token, content);
    if (!link) return null;
    const reader = readerOf(device, caller);
    if (reader.accountId !== null)
      await this.database.write((manager) => noteDevice(manager, reader, this.counting.clock.now()));
    return this.openings.ask({ link, reader });
  }

  async read(
    id: string,
    { device, visibleSeconds, scrolled }: Input<typeof sharing.read>['body'],
    caller: Caller,
  ): Promise<void> {
    const { agent } = caller.from;
    const refusal = await this.readings.ask({
      ...{ id, reader: readerOf(device, caller), visibleSeconds, scrolled, agent },
    });
    if (refusal) throw refusal;
  }

  /** Most readings are plain and counted together; the others are judged one after the other. */
  private async readAll(readings: readonly Reading[]): Promise<(DomainError | null)[]> {
    let counted = new Set<number>();
    try {
      counted = await this.database.write((manager) => this.lots.count(manager, readings));
    } catch (error) {
      // Another process counted one of them: each is judged for itself.
      if (!isDuplicate(error)) throw error;
    }
    const answers: (DomainError | null)[] = [];
    for (const [at, reading] of readings.entries())
      answers.push(counted.has(at) ? null : await this.readOne(reading));
    return answers;
  }

  private async readOne(reading: Reading): Promise<DomainError | null> {
    const { id, reader, visibleSeconds, scrolled, agent } = reading;
    const known = await this.once(async (manager) => {
      const visit = await manager.findOneBy(ShareVisit, { id, device: reader.device, step: 'read' });
      if (!visit) return false;
      if (!isOpen(visit)) return true;
      await noteDevice(manager, reader, this.counting.clock.now());
      const told = {
        accountId: visit.accountId ?? reader.accountId,
        visibleSeconds: Math.max(visit.visibleSeconds ?? 0, visibleSeconds),
        scrolled: visit.scrolled || scrolled,
      };
      const judged = Object.assign(visit, told);
      const { season, openedAt: before, contentId: content } = visit;
      const first = await firstTouch(manager, reader, { season, before, content });
      const broughtByAnother = first !== null && !(await this.areOfOne(manager, first, visit));
      const reason = await this.counting.judge(manager, judged, { agent, broughtByAnother });
      // The reading is that of whoever brought the reader here first; what was appealed is for staff to decide.
      if (reason === 'first-touch' && first?.countedAt === null && first.appeal === 'none')
        await this.counting.judge(
          manager,
          Object.assign(first, told, { accountId: first.accountId ?? reader.accountId }),
          { agent, broughtByAnother: false, openedAt: visit.openedAt },
        );
      return true;
    });
    return known ? null : new DomainError('not-found');
  }

  /** A finished self-check or a firm booking; once each, for whoever brought the reader first. */
  async step({ device, step, bookingId }: Input<typeof sharing.step>['body'], caller: Caller): Promise<void> {
    const reader = readerOf(device, caller);
    const { agent } = caller.from;
    await this.once(async (manager) => {
      const booking = step === 'booking' ? await this.counting.times.firm(manager, bookingId ?? '') : null;
      if (step === 'booking' && booking?.accountId !== reader.accountId) return;
      const first = await firstTouch(manager, reader, { before: this.counting.clock.now() });
      if (!first) return;
      const subject = { step, bookingId: booking?.id ?? null };
      const visit = Object.assign(first, fresh(reader, first.openedAt), subject);
      await this.counting.publicists.lockCredited(manager, visit.publicistId);
      // Told again it is the same: only the first time is judged.
      if (await toldBefore(manager, visit)) return;
      await manager.insert(ShareVisit, visit);
      const seen = { agent, broughtByAnother: false, ...(booking && { resourceId: booking.resourceId }) };
      await this.counting.judge(manager, visit, seen);
    });
  }

  /** Whether one and the same publicist is credited with both now. */
  private async areOfOne(manager: EntityManager, one: ShareVisit, other: ShareVisit): Promise<boolean> {
    const { publicists } = this.counting;
    const [a, b] = [one.publicistId, other.publicistId];
    if (a === b) return true;
    return (await publicists.creditedFor(manager, a))?.id === (await publicists.creditedFor(manager, b))?.id;
  }

  /** Of two at once the database counts one; the other one is then judged with that in sight. */
  private async once<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    try {
      return await this.database.claim(work);
    } catch (error) {
      if (!isDuplicate(error)) throw error;
      return this.database.claim(work);
    }
  }
}

const readerOf = (device: string, { accountId }: Caller): Reader => ({
  device: secretHash(device),
  accountId,
});
