import { Injectable } from '@nestjs/common';
import { DomainError } from '@titles/shared/errors';
import { SessionSeats } from '../bookings/session-seats.service';
import { Clock } from '../clock';
import { Database } from '../database/database';
import { FeedbackRow } from './feedback.entity';
import { comments, FEW } from '../few';
import { SessionRow } from './session.entity';
import { sessionIdOf } from './stocks';
import { feedbackUntil } from './times';

/** How a session was, by those who were there. */
@Injectable()
export class Feedback {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly seats: SessionSeats,
  ) {}

  async give(
    accountId: string,
    bookingId: string,
    said: Pick<FeedbackRow, 'useful' | 'comment'>,
  ): Promise<void> {
    const booking = await this.seats.booking(bookingId);
    const sessionId = booking && sessionIdOf(booking.resourceId);
    if (booking?.accountId !== accountId || !sessionId) throw new DomainError('not-found');
    const session = await this.database.source.manager.findOneBy(SessionRow, { id: sessionId });
    if (!session) throw new DomainError('not-found');
    if (booking.state !== 'attended') throw new DomainError('conflict', '签到之后才能评价这一场。');
    const at = this.clock.now();
    if (at >= feedbackUntil(session)) throw new DomainError('conflict', '评价已经截止，谢谢您。');
    await this.database.write((manager) =>
      manager.upsert(FeedbackRow, { bookingId, sessionId, accountId, ...said, at }, ['bookingId']),
    );
  }

  async results(sessionId: string) {
    const rows = await this.database.source.manager.findBy(FeedbackRow, { sessionId });
    const useful = [1, 2, 3, 4, 5].map((mark) => rows.filter((row) => row.useful === mark).length);
    return { answers: rows.length, useful: rows.length < FEW ? null : useful, comments: comments(rows) };
  }
}
