import { Injectable } from '@nestjs/common';
import { type AuditAction } from '@titles/shared/contract/audit-actions';
import { type Input } from '@titles/shared/contract/endpoint';
import { type lectureDesk } from '@titles/shared/contract/lecture-desk';
import { DomainError } from '@titles/shared/errors';
import { type EntityManager, In, MoreThan } from 'typeorm';
import { Audit, byAccount } from '../audit/audit.service';
import { Database } from '../database/database';
import { type SignedInCaller } from '../http/caller';
import { reaches } from '../http/reach';
import { newId } from '../ids';
import { LectureDesk, staffReach } from './desk.service';
import { lectureOf, placeOf, venueOf } from './lectures.queries';
import { SessionMoves } from './moves.service';
import { SessionRow } from './session.entity';
import { VenueRow } from './venue.entity';

type VenueContent = Input<typeof lectureDesk.venues.create>['body'];

const millionths = (degrees: number | null) => (degrees === null ? null : Math.round(degrees * 1e6));
const columnsOf = ({ latitude, longitude, ...venue }: VenueContent) => {
  if ((latitude === null) !== (longitude === null))
    throw new DomainError('bad-input', undefined, [{ path: 'body.longitude', message: '经纬度要一起填写' }]);
  return { ...venue, latitudeE6: millionths(latitude), longitudeE6: millionths(longitude) };
};

/** Where lectures are held, in the hands of staff; each step is audited in its own transaction. */
@Injectable()
export class Venues {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly desk: LectureDesk,
    private readonly moves: SessionMoves,
  ) {}

  list(): Promise<VenueRow[]> {
    return this.database.source.manager.find(VenueRow, { order: { name: 'ASC', id: 'ASC' } });
  }

  async create(content: VenueContent, caller: SignedInCaller): Promise<VenueRow> {
    this.desk.assertReach(content.district, caller);
    const venue = { ...columnsOf(content), id: newId(), demo: false, createdAt: this.now() };
    await this.database.write(async (manager) => {
      await manager.insert(VenueRow, venue);
      await this.note(manager, caller, 'venue.created', venue.id);
    });
    return venue;
  }

  /** Another name or address is told to whoever booked a session to come, as a move is. */
  async change(id: string, content: VenueContent, caller: SignedInCaller): Promise<VenueRow> {
    return this.database.claim(async (manager) => {
      const toCome = await this.lockedToCome(manager, id);
      const before = await venueOf(manager, id);
      if (!reaches(staffReach(caller), { district: before.district })) throw new DomainError('not-found');
      this.desk.assertReach(content.district, caller);
      await manager.update(VenueRow, { id }, columnsOf(content));
      const after = await venueOf(manager, id);
      if (placeOf(after) !== placeOf(before))
        for (const session of toCome) {
          const lecture = await lectureOf(manager, session.lectureId);
          await this.moves.move(manager, { session, lecture, venue: before }, session, after);
        }
      await this.note(manager, caller, 'venue.changed', id);
      return after;
    });
  }

  /** The sessions to come of a venue, with their seats locked: who books afterwards sees the new place. */
  private async lockedToCome(manager: EntityManager, venueId: string): Promise<SessionRow[]> {
    const toCome = { venueId, state: 'planned' as const, startsAt: MoreThan(this.now()) };
    const seen = await manager.find(SessionRow, { where: toCome, order: { id: 'ASC' } });
    for (const { id } of seen) await this.moves.stocks.lock(manager, id);
    return manager.findBy(SessionRow, { ...toCome, id: In(seen.map(({ id }) => id)) });
  }

  private now(): Date {
    return this.moves.stocks.clock.now();
  }

  private note(
    manager: EntityManager,
    { accountId }: SignedInCaller,
    action: AuditAction,
    subject: string,
  ): Promise<void> {
    return this.audit.append(manager, { actor: byAccount(accountId), action, subject });
  }
}
