import { Injectable } from '@nestjs/common';
import { BookedTimes } from '../bookings/booked-times.service';
import { Clock } from '../clock';
import { Database } from '../database/database';
import { GrantsService } from '../identity/grants.service';
import { type Span } from './availability';
import { Lecturer } from './lecturer.entity';
import { doorToDoor, type Proposal, proposals, type Wish } from './proposals';
import { Travel } from './travel.service';

export type { Proposal, Span, Wish };

const DAY = 24 * 60 * 60 * 1000;

/** Finds lecturers for a wish. What it proposes may be gone a moment later: the booking decides. */
@Injectable()
export class LecturerProposals {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly times: BookedTimes,
    private readonly travel: Travel,
    private readonly grants: GrantsService,
  ) {}

  /** Who can be asked, the best first, without those who were asked before. */
  async propose<T extends Span>(wish: Wish<T>, asked: ReadonlySet<string>): Promise<Proposal<T>[]> {
    if (wish.times.length === 0) return [];
    const open = await this.database.source.manager.findBy(Lecturer, { open: true });
    const holders = new Set(await this.grants.holdersOf('lecturer'));
    const lecturers = open.filter(({ id, accountId }) => holders.has(accountId) && !asked.has(id));
    const ids = lecturers.map(({ id }) => id);
    const spans = wish.times.map((time) => doorToDoor(time, 300));
    const within = {
      startsAt: new Date(Math.min(...spans.map(({ startsAt }) => startsAt.getTime()))),
      endsAt: new Date(Math.max(...spans.map(({ endsAt }) => endsAt.getTime()))),
    };
    const taken = await this.times.takenLanes(ids, within);
    const now = this.clock.now().getTime();
    const lately = await this.times.ofResources(ids, new Date(now - 90 * DAY), new Date(now + 90 * DAY));
    const candidates = lecturers.map((lecturer) => ({
      ...lecturer,
      load: lately.filter(
        ({ resourceId, state }) =>
          resourceId === lecturer.id && (state === 'confirmed' || state === 'attended' || state === 'held'),
      ).length,
    }));
    return proposals(wish, candidates, await this.travel.minutes(), (id, span) => taken(id, span) === 0);
  }
}
