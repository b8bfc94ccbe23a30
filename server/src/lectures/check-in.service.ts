import { Injectable } from '@nestjs/common';
import { momentWithYear } from '@titles/shared/jiangmen-words';
import { type EntityManager } from 'typeorm';
import { FairUse } from '../bookings/fair-use.service';
import { SessionSeats } from '../bookings/session-seats.service';
import { Clock } from '../clock';
import { Database } from '../database/database';
import { isDuplicate } from '../database/refused-write';
import { byAccount } from '../audit/audit.service';
import { AttendanceRow } from './attendance.entity';
import { codeHolds } from './codes';
import { formerPlan, movesOf, type Placed, placedOf } from './lectures.queries';
import { notBooked, reads, refusalOf, type ScanVerdict, stale, unreadable } from './scan';
import { SessionRow } from './session.entity';
import { sessionIdOf } from './stocks';
import { VisitorRow } from './visitor.entity';

export interface Scan {
  code: string;
  at: Date;
}

/** Codes scanned at a door. The same scan again, also after a day without a network, answers as before. */
@Injectable()
export class CheckIn {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly seats: SessionSeats,
    private readonly fairUse: FairUse,
  ) {}

  async scan(
    door: Placed,
    { code, at }: Scan,
    accountId: string,
  ): Promise<ScanVerdict & { name: string | null }> {
    const read = reads(code);
    const booking = read && (await this.seats.booking(read.bookingId));
    const manager = this.database.source.manager;
    const sessionId = booking && sessionIdOf(booking.resourceId);
    if (!read || !booking || !sessionId || !(await manager.existsBy(SessionRow, { id: sessionId })))
      return { ...unreadable, name: null };
    const placed = await placedOf(manager, sessionId);
    const { session, lecture, venue } = placed;
    const holds = codeHolds(session.checkInSecret, read, at);
    if (holds === 'forged') return { ...unreadable, name: null };
    const visitor = await manager.findOneBy(VisitorRow, { bookingId: booking.id });
    const name = visitor?.name ?? null;
    const was = formerPlan(placed, await movesOf(manager, [sessionId]), booking.madeAt);
    const own = {
      id: session.id,
      title: lecture.title,
      venue: venue.name,
      startsAt: session.startsAt,
      endsAt: session.endsAt,
      movedFrom: was && !was.endOnly ? was.startsAt : null,
      cancelled: session.state === 'cancelled',
    };
    const refusal = refusalOf(own, door.session.id, at, this.clock.now());
    if (refusal) return { ...refusal, name };
    const before = await manager.findOneBy(AttendanceRow, { bookingId: booking.id });
    if (before) return { ...already(before.at), name };
    if (holds === 'stale') return { ...stale, name };
    return { ...(await this.arrive(booking.id, session.id, at, accountId)), name };
  }

  /** Notes by hand that somebody is there. */
  async arriveByHand(
    manager: EntityManager,
    bookingId: string,
    sessionId: string,
    accountId: string,
  ): Promise<boolean> {
    if (await manager.existsBy(AttendanceRow, { bookingId })) return true;
    if (!(await this.fairUse.arrived(manager, bookingId))) return false;
    const notedBy = byAccount(accountId);
    await manager.insert(AttendanceRow, { bookingId, sessionId, at: this.clock.now(), notedBy, way: 'list' });
    return true;
  }

  private async arrive(
    bookingId: string,
    sessionId: string,
    at: Date,
    accountId: string,
  ): Promise<ScanVerdict> {
    try {
      return await this.database.write(async (manager): Promise<ScanVerdict> => {
        if (!(await this.fairUse.arrived(manager, bookingId))) return notBooked;
        const notedBy = byAccount(accountId);
        await manager.insert(AttendanceRow, { bookingId, sessionId, at, notedBy, way: 'scan' });
        return { outcome: 'checked-in', sentence: '签到成功，请进。' };
      });
    } catch (error) {
      if (!isDuplicate(error)) throw error;
      // Scanned at two doors at once: the other one was first.
      const { at: first } = await this.database.source.manager.findOneByOrFail(AttendanceRow, { bookingId });
      return already(first);
    }
  }
}

const already = (at: Date): ScanVerdict => ({
  outcome: 'already',
  sentence: `${momentWithYear(at)}已经签到，请进。`,
});
