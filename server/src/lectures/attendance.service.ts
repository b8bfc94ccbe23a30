import { Injectable } from '@nestjs/common';
import { DomainError } from '@titles/shared/errors';
import { type EntityManager, In } from 'typeorm';
import { Audit, byAccount } from '../audit/audit.service';
import { FairUse } from '../bookings/fair-use.service';
import { SessionSeats } from '../bookings/session-seats.service';
import { Database } from '../database/database';
import { type FileAnswer } from '../http/send-file';
import { pdfOf } from '../print/pdf';
import { AttendanceRow } from './attendance.entity';
import { CheckIn } from './check-in.service';
import { type Placed } from './lectures.queries';
import { SessionRow } from './session.entity';
import { SessionStocks } from './session-stocks.service';
import { sheetOf } from './sheet';
import { stockIds } from './stocks';
import { doorOf } from './times';
import { VisitorRow } from './visitor.entity';

/** Who booked a session, who was there, and who was not. */
@Injectable()
export class Attendance {
  constructor(
    private readonly database: Database,
    private readonly seats: SessionSeats,
    private readonly stocks: SessionStocks,
    private readonly fairUse: FairUse,
    private readonly checkIn: CheckIn,
  ) {}

  /** Everybody who booked, by company and name. */
  async list(sessionId: string) {
    const { manager } = this.database.source;
    const booked = await this.seats.bookedIn(stockIds(sessionId));
    const visitors = new Map(
      (await manager.findBy(VisitorRow, { bookingId: In(booked.map(({ id }) => id)) })).map((row) => [
        row.bookingId,
        row,
      ]),
    );
    const arrived = new Map(
      (await manager.findBy(AttendanceRow, { sessionId })).map((row) => [row.bookingId, row.at]),
    );
    return booked
      .map(({ id, company, seats, state, appeal, excusedAt, refusedBecause }) => ({
        bookingId: id,
        name: visitors.get(id)?.name ?? null,
        employer: visitors.get(id)?.employer ?? null,
        company,
        seats,
        state,
        checkedInAt: arrived.get(id) ?? null,
        appeal,
        excused: excusedAt !== null,
        refusedBecause,
      }))
      .sort(
        (a, b) =>
          (a.company ?? '').localeCompare(b.company ?? '', 'zh-CN') ||
          (a.name ?? '').localeCompare(b.name ?? '', 'zh-CN') ||
          a.bookingId.localeCompare(b.bookingId),
      );
  }

  /** The list to print and sign; it names people, so who printed it is audited. */
  async sheet(audit: Audit, placed: Placed, accountId: string): Promise<FileAnswer<'application/pdf'>> {
    const booked = await this.list(placed.session.id);
    await this.database.write((manager) =>
      audit.append(manager, {
        actor: byAccount(accountId),
        action: 'lecture.sheet-printed',
        subject: placed.session.id,
      }),
    );
    const madeAt = this.stocks.clock.now();
    const content = await pdfOf({ name: '签到表', madeAt, blocks: sheetOf(placed, booked) });
    return { type: 'application/pdf', content, name: `签到表 ${placed.lecture.title}.pdf` };
  }

  /** Notes by hand that somebody came, once the door is open, or did not; audited. */
  async note(
    audit: Audit,
    session: SessionRow,
    bookingId: string,
    came: boolean,
    accountId: string,
  ): Promise<void> {
    const sessionId = session.id;
    if (came && this.stocks.clock.now() < doorOf(session).from)
      throw new DomainError('conflict', '还没到签到时间，开始前两小时起才能签到。');
    await this.database.write(async (manager) => {
      await this.assertOf(manager, sessionId, bookingId);
      if (came) {
        if (!(await this.checkIn.arriveByHand(manager, bookingId, sessionId, accountId)))
          throw new DomainError('conflict', '这个预约已经取消或没有确认，不能签到。');
      } else {
        await this.fairUse.note(bookingId, 'no-show', manager);
        await manager.delete(AttendanceRow, { bookingId });
      }
      await audit.append(manager, {
        actor: byAccount(accountId),
        action: 'lecture.attendance-noted',
        subject: bookingId,
        detail: { came: came ? 'yes' : 'no' },
      });
    });
  }

  /** Ends the check-in: who is not there has missed it. Ended again, it counts again. */
  async close(
    audit: Audit,
    session: SessionRow,
    accountId: string,
  ): Promise<{ attended: number; missed: number }> {
    const { id, startsAt } = session;
    const { clock } = this.stocks;
    if (clock.now() < startsAt) throw new DomainError('conflict', '这一场还没有开始，不能结束签到。');
    if (session.state === 'cancelled') throw new DomainError('conflict', '这一场已经取消。');
    return this.database.write(async (manager) => {
      await this.stocks.release(manager, id);
      await this.fairUse.missed(manager, stockIds(id));
      await manager.update(SessionRow, { id }, { attendanceClosedAt: clock.now() });
      const states = (await this.seats.bookedIn(stockIds(id), manager)).map(({ state }) => state);
      const count = (wanted: string) => states.filter((state) => state === wanted).length;
      const outcome = { attended: count('attended'), missed: count('no-show') };
      await audit.append(manager, {
        actor: byAccount(accountId),
        action: 'lecture.attendance-closed',
        subject: id,
        detail: outcome,
      });
      return outcome;
    });
  }

  /** Grants the appeal of somebody who did not come, or refuses it for a reason. */
  async answer(
    audit: Audit,
    { sessionId, bookingId }: { sessionId: string; bookingId: string },
    refusedBecause: string | null,
    accountId: string,
  ): Promise<void> {
    await this.database.write(async (manager) => {
      await this.assertOf(manager, sessionId, bookingId);
      await this.fairUse.answer(manager, bookingId, refusedBecause);
      await audit.append(manager, {
        actor: byAccount(accountId),
        action: refusedBecause === null ? 'lecture.excused' : 'lecture.appeal-refused',
        subject: bookingId,
      });
    });
  }

  private async assertOf(manager: EntityManager, sessionId: string, bookingId: string): Promise<void> {
    const booking = await this.seats.booking(bookingId, manager);
    if (!booking || !stockIds(sessionId).includes(booking.resourceId)) throw new DomainError('not-found');
  }
}
