import { Injectable } from '@nestjs/common';
import { districts } from '@titles/shared/contract/person-values';
import { DomainError } from '@titles/shared/errors';
import { dayInJiangmen } from '@titles/shared/jiangmen-time';
import { type EntityManager, In, IsNull, Like } from 'typeorm';
import { FairUse } from '../bookings/fair-use.service';
import { Clock } from '../clock';
import { Database } from '../database/database';
import { type SignedInCaller } from '../http/caller';
import { CounterRow } from './counter.entity';
import { ReceiptRow } from './receipt.entity';
import { ServicePointEditing } from './service-point-editing.service';
import { VisitRow } from './visit.entity';
import { Visits, type WholeVisit } from './visits.service';

/** What staff do at the counter, within their district. */
@Injectable()
export class Desk {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly editing: ServicePointEditing,
    private readonly visits: Visits,
    private readonly fairUse: FairUse,
  ) {}

  /** The person is here: a number per point and day, once. */
  async checkIn(bookingId: string, caller: SignedInCaller): Promise<WholeVisit> {
    return this.step(bookingId, caller, 'visit.checked-in', async (manager, { visit, booking }, today) => {
      if (dayInJiangmen(booking.startsAt) !== today)
        throw new DomainError('conflict', '这个预约不在今天，请先请对方改期。');
      if (!(await this.fairUse.arrived(manager, bookingId)))
        throw new DomainError('conflict', '这个预约没有确认，或者已经取消。');
      if (visit.queueNumber !== null) return;
      const last = await manager.findOne(VisitRow, {
        where: { servicePointId: visit.servicePointId, queueDay: today },
        order: { queueNumber: 'DESC' },
      });
      const number = { queueDay: today, queueNumber: (last?.queueNumber ?? 0) + 1, openKey: null };
      await manager.update(VisitRow, { bookingId }, number);
    });
  }

  async missed(bookingId: string, caller: SignedInCaller): Promise<WholeVisit> {
    return this.step(bookingId, caller, 'visit.missed', async (manager, { closedBecause }) => {
      if (closedBecause !== null)
        throw new DomainError('conflict', `这个时间不开放（${closedBecause}），不能记为没来。`);
      await this.fairUse.note(bookingId, 'no-show', manager);
      await manager.update(VisitRow, { bookingId }, { openKey: null });
    });
  }

  /** Grants the appeal of somebody who did not come. */
  async excuse(bookingId: string, caller: SignedInCaller): Promise<WholeVisit> {
    return this.step(bookingId, caller, 'visit.excused', (manager) =>
      this.fairUse.answer(manager, bookingId, null),
    );
  }

  /** Refuses it, for a reason that the person reads. */
  async refuse(bookingId: string, reason: string, caller: SignedInCaller): Promise<WholeVisit> {
    return this.step(bookingId, caller, 'visit.appeal-refused', (manager) =>
      this.fairUse.answer(manager, bookingId, reason),
    );
  }

  /** Calls the next who is here to a counter, by booked time; null when nobody waits whom it serves. */
  async callNext(
    servicePointId: string,
    counterId: string,
    caller: SignedInCaller,
  ): Promise<WholeVisit | null> {
    const now = this.clock.now();
    const today = dayInJiangmen(now);
    const called = await this.editing.step(
      servicePointId,
      caller,
      'visit.called',
      { counter: counterId },
      async (manager) => {
        const counter = await manager.findOneBy(CounterRow, { id: counterId, servicePointId });
        if (!counter) throw new DomainError('not-found');
        const here = await manager.find(VisitRow, {
          where: { servicePointId, queueDay: today, calledAt: IsNull(), purpose: In(counter.purposes) },
          order: { queueNumber: 'ASC' },
        });
        const whole = await this.visits.whole(here, manager);
        const [next] = whole.sort((a, b) => a.booking.startsAt.getTime() - b.booking.startsAt.getTime());
        if (!next) return null;
        const { bookingId } = next.visit;
        await manager.update(VisitRow, { bookingId }, { calledTo: counter.name, calledAt: now });
        return bookingId;
      },
    );
    return called === null ? null : this.one(called);
  }

  /** Gives the receipt for a visit of somebody who is here, once; gives it back. */
  async giveReceipt(
    bookingId: string,
    what: { received: string[]; missing: string[]; note: string | null },
    caller: SignedInCaller,
  ): Promise<ReceiptRow> {
    if (what.received.length + what.missing.length === 0)
      throw new DomainError('bad-input', '请至少写一项已收或还缺的材料。');
    const twice = firstTwice([...what.received, ...what.missing]);
    if (twice !== undefined) {
      const message = `「${twice}」写了两次：一项材料要么已收，要么还缺。`;
      throw new DomainError('bad-input', message, [{ path: 'body.missing', message }]);
    }
    await this.step(bookingId, caller, 'visit.receipt-given', async (manager, whole, today) => {
      const { visit, point, receipt } = whole;
      if (visit.queueNumber === null) throw new DomainError('conflict', '请先为对方签到，再开回执。');
      if (receipt) throw new DomainError('conflict', '这次已经开过回执了。');
      const prefix = `${today.replaceAll('-', '')}-${districts.indexOf(point.district) + 1}`;
      const given = await manager.find(ReceiptRow, {
        select: { bookingId: true, number: true },
        where: { number: Like(`${prefix}%`) },
      });
      const last = Math.max(0, ...given.map(({ number }) => Number(number.slice(prefix.length))));
      await manager.insert(ReceiptRow, {
        bookingId,
        number: `${prefix}${String(last + 1).padStart(3, '0')}`,
        ...what,
        issuedBy: caller.accountId,
        issuedAt: this.clock.now(),
        seenAt: null,
      });
    });
    return this.database.source.manager.findOneByOrFail(ReceiptRow, { bookingId });
  }

  /** A receipt of a point within reach, to print once more; what was handed to whom is on record. */
  async receipt(bookingId: string, caller: SignedInCaller): Promise<WholeVisit & { receipt: ReceiptRow }> {
    const { visit } = await this.one(bookingId);
    return this.editing.step(
      visit.servicePointId,
      caller,
      'visit.receipt-printed',
      { booking: bookingId },
      async (manager) => {
        const whole = await this.one(bookingId, manager);
        if (!whole.receipt) throw new DomainError('not-found', '这次还没有开回执。');
        return { ...whole, receipt: whole.receipt };
      },
    );
  }

  private async one(bookingId: string, manager = this.database.source.manager): Promise<WholeVisit> {
    const row = await manager.findOneBy(VisitRow, { bookingId });
    const [whole] = row ? await this.visits.whole([row], manager) : [];
    if (!whole) throw new DomainError('not-found');
    return whole;
  }

  /** One step about a visit at a point within reach, audited. */
  private async step(
    bookingId: string,
    caller: SignedInCaller,
    action: `visit.${'checked-in' | 'missed' | 'excused' | 'appeal-refused' | 'receipt-given'}`,
    work: (manager: EntityManager, whole: WholeVisit, today: string) => Promise<void>,
  ): Promise<WholeVisit> {
    const seen = await this.database.source.manager.findOneBy(VisitRow, { bookingId });
    if (!seen) throw new DomainError('not-found');
    const today = dayInJiangmen(this.clock.now());
    await this.editing.step(seen.servicePointId, caller, action, { booking: bookingId }, async (manager) => {
      await work(manager, await this.one(bookingId, manager), today);
    });
    return this.one(bookingId);
  }
}

const firstTwice = (names: readonly string[]): string | undefined =>
  names.find((name, index) => names.indexOf(name) !== index);
