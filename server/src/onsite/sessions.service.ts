import { Injectable } from '@nestjs/common';
import { DomainError } from '@titles/shared/errors';
import { type EntityManager } from 'typeorm';
import { Engagements } from '../bookings/engagements.service';
import { Clock } from '../clock';
import { Database } from '../database/database';
import { newCode } from '../printed-code';
import { OnsiteNews } from './news.service';
import { lockRequest } from './onsite.queries';
import { OnsiteRequest, type Side } from './request.entity';

const DAY = 24 * 60 * 60 * 1000;

interface Came {
  held: boolean;
  people: number;
}

/** What is noted of a session once it has begun, and what follows from it. */
@Injectable()
export class OnsiteSessions {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly engagements: Engagements,
    private readonly news: OnsiteNews,
  ) {}

  /** Notes whether it was held and how many came; the number can be corrected, and that it was not held. */
  async note(id: string, came: Came): Promise<void> {
    await this.database.write((manager) => this.noteWithin(manager, id, came, 'company'));
  }

  /** The same in the caller's transaction, by whom it says. */
  async noteWithin(manager: EntityManager, id: string, { held, people }: Came, notedBy: Side): Promise<void> {
    const request = await lockRequest(manager, id);
    const { state, startsAt, lecturerId, bookingId } = request;
    if (state === 'held' && held) {
      await manager.update(OnsiteRequest, { id }, { peopleCame: people, notedBy });
      return;
    }
    const open = state === 'confirmed' || (state === 'not-held' && held);
    if (!open || !startsAt || !lecturerId || !bookingId)
      throw new DomainError('conflict', '只有已确认的培训可以登记到场。');
    const now = this.clock.now();
    if (startsAt > now) throw new DomainError('conflict', '培训还没有开始，开始后再登记。');
    const about = { which: id, at: startsAt, until: new Date(now.getTime() + 30 * DAY) };
    if (!held) {
      // Its time has begun, so that nobody else could use it: the booking stays, for this may be a slip.
      await manager.update(OnsiteRequest, { id }, { state: 'not-held', peopleCame: 0, notedBy });
      await this.news.tellLecturer(manager, request, lecturerId, 'notHeld', about);
      return;
    }
    await this.engagements.lock(manager, lecturerId);
    await this.engagements.attended(manager, bookingId);
    const done = { state: 'held', peopleCame: people, notedBy, code: newCode(), heldAt: now } as const;
    await manager.update(OnsiteRequest, { id }, done);
    await this.news.tellLecturer(manager, request, lecturerId, 'certificate', about);
  }

  async feedback(id: string, rating: number, comment: string | null): Promise<void> {
    const { affected } = await this.database.write((manager) =>
      manager.update(OnsiteRequest, { id, state: 'held' }, { rating, comment }),
    );
    if (!affected) throw new DomainError('conflict', '培训举办后才能评价。');
  }
}
