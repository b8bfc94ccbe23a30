import { Controller } from '@nestjs/common';
import { type Input } from '@titles/shared/contract/endpoint';
import { lectureDesk } from '@titles/shared/contract/lecture-desk';
import { DomainError } from '@titles/shared/errors';
import { Audit } from '../audit/audit.service';
import { SessionSeats } from '../bookings/session-seats.service';
import { Clock } from '../clock';
import { type SignedInCaller } from '../http/caller';
import { Implements } from '../http/implements';
import { Attendance } from './attendance.service';
import { CheckIn } from './check-in.service';
import { LectureDesk } from './desk.service';
import { Doors } from './doors.service';
import { Feedback } from './feedback.service';
import { LecturesService } from './lectures.service';
import { LATEST } from './scan';
import { stockIds } from './stocks';

/** Why somebody did not come is between them and staff. */
const UNTOLD = { appeal: null, excused: false, refusedBecause: null };

/** What happens around one session: at its door, and afterwards. */
@Controller()
export class LectureDoorController {
  constructor(
    private readonly desk: LectureDesk,
    private readonly attendance: Attendance,
    private readonly checkIn: CheckIn,
    private readonly lectures: LecturesService,
    private readonly clock: Clock,
  ) {}

  @Implements(lectureDesk.attendance.list)
  async booked({ params }: Input<typeof lectureDesk.attendance.list>, caller: SignedInCaller) {
    const placed = await this.desk.atDoor(params.sessionId, caller);
    const { session, lecture } = placed;
    const untold = this.desk.isStaffOf(placed, caller) ? {} : UNTOLD;
    const booked = await this.attendance.list(session.id);
    return {
      title: lecture.title,
      session: await this.lectures.session(session.id),
      booked: booked.map((row) => ({
        ...row,
        ...untold,
        checkedInAt: row.checkedInAt?.toISOString() ?? null,
      })),
      closed: session.attendanceClosedAt !== null,
      now: this.clock.now().toISOString(),
    };
  }

  @Implements(lectureDesk.attendance.scan)
  async scan({ params, body }: Input<typeof lectureDesk.attendance.scan>, caller: SignedInCaller) {
    const door = await this.desk.atDoor(params.sessionId, caller, LATEST);
    const results = [];
    // One after the other: the same code may be among them twice.
    for (const { code, at } of body.scans)
      results.push({
        code,
        ...(await this.checkIn.scan(door, { code, at: new Date(at) }, caller.accountId)),
      });
    return { results, now: this.clock.now().toISOString() };
  }
}

/** The rest of it, for those whose words are audited. */
@Controller()
export class LectureAttendanceController {
  constructor(
    private readonly desk: LectureDesk,
    private readonly attendance: Attendance,
    private readonly audit: Audit,
    private readonly seats: SessionSeats,
    private readonly feedback: Feedback,
  ) {}

  @Implements(lectureDesk.attendance.note)
  async note({ params, body }: Input<typeof lectureDesk.attendance.note>, caller: SignedInCaller) {
    const placed = await this.desk.atDoor(params.sessionId, caller);
    if (!body.came && !this.desk.isStaffOf(placed, caller))
      throw new DomainError('not-allowed', '没有到场由工作人员在电脑上登记。');
    await this.attendance.note(this.audit, placed.session, params.bookingId, body.came, caller.accountId);
    return {};
  }

  @Implements(lectureDesk.attendance.sheet)
  async sheet({ params }: Input<typeof lectureDesk.attendance.sheet>, caller: SignedInCaller) {
    const placed = await this.desk.session(params.sessionId, caller);
    return this.attendance.sheet(this.audit, placed, caller.accountId);
  }

  @Implements(lectureDesk.attendance.close)
  async close({ params }: Input<typeof lectureDesk.attendance.close>, caller: SignedInCaller) {
    const { session } = await this.desk.session(params.sessionId, caller);
    return this.attendance.close(this.audit, session, caller.accountId);
  }

  @Implements(lectureDesk.attendance.excuse)
  async excuse({ params }: Input<typeof lectureDesk.attendance.excuse>, caller: SignedInCaller) {
    await this.desk.session(params.sessionId, caller);
    await this.attendance.answer(this.audit, params, null, caller.accountId);
    return {};
  }

  @Implements(lectureDesk.attendance.refuse)
  async refuse({ params, body }: Input<typeof lectureDesk.attendance.refuse>, caller: SignedInCaller) {
    await this.desk.session(params.sessionId, caller);
    await this.attendance.answer(this.audit, params, body.reason, caller.accountId);
    return {};
  }

  @Implements(lectureDesk.sessions.waiting)
  async waiting({ params }: Input<typeof lectureDesk.sessions.waiting>, caller: SignedInCaller) {
    await this.desk.session(params.sessionId, caller);
    const entries = await this.seats.waitingIn(stockIds(params.sessionId));
    return {
      waiting: entries.map(({ company, seats, joinedAt, skippedBecause }) => ({
        company,
        seats,
        joinedAt: joinedAt.toISOString(),
        skippedBecause,
      })),
    };
  }

  @Implements(lectureDesk.sessions.feedback)
  async results({ params }: Input<typeof lectureDesk.sessions.feedback>, caller: SignedInCaller) {
    await this.desk.session(params.sessionId, caller);
    return this.feedback.results(params.sessionId);
  }
}

@Controller()
export class DoorsController {
  constructor(
    private readonly desk: LectureDesk,
    private readonly doors: Doors,
  ) {}

  @Implements(lectureDesk.doors.create)
  async create({ params }: Input<typeof lectureDesk.doors.create>, caller: SignedInCaller) {
    const { session } = await this.desk.session(params.sessionId, caller);
    const { code, until } = await this.doors.create(session, caller.accountId);
    return { code, until: until.toISOString() };
  }

  @Implements(lectureDesk.doors.open)
  async open({ body }: Input<typeof lectureDesk.doors.open>, { accountId }: SignedInCaller) {
    return { sessionId: await this.doors.open(body.code, accountId) };
  }

  @Implements(lectureDesk.doors.mine)
  async mine(_input: unknown, { accountId }: SignedInCaller) {
    const doors = await this.doors.mine(accountId);
    return {
      doors: doors.map(({ session, lecture, venue }) => ({
        sessionId: session.id,
        title: lecture.title,
        startsAt: session.startsAt.toISOString(),
        venue: venue.name,
      })),
    };
  }
}
