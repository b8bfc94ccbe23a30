import { Injectable } from '@nestjs/common';
import { type AuditAction } from '@titles/shared/contract/audit-actions';
import { type Input } from '@titles/shared/contract/endpoint';
import { type lectureDesk } from '@titles/shared/contract/lecture-desk';
import { DomainError } from '@titles/shared/errors';
import { type EntityManager } from 'typeorm';
import { Audit, byAccount } from '../audit/audit.service';
import { SessionSeats } from '../bookings/session-seats.service';
import { Clock } from '../clock';
import { Database } from '../database/database';
import { type SignedInCaller } from '../http/caller';
import { reaches, within } from '../http/reach';
import { newId } from '../ids';
import { LectureDesk, staffReach } from './desk.service';
import { LectureRow } from './lecture.entity';
import { placeOf, venueOf } from './lectures.queries';
import { SessionRow } from './session.entity';
import { stockIds } from './stocks';
import { VenueRow } from './venue.entity';

export type VenueContent = Input<typeof lectureDesk.venues.create>['body'];
export type LectureContent = Input<typeof lectureDesk.create>['body'];

const millionths = (degrees: number | null) => (degrees === null ? null : Math.round(degrees * 1e6));
const venueColumns = ({ latitude, longitude, ...venue }: VenueContent) => {
  if ((latitude === null) !== (longitude === null))
    throw new DomainError('bad-input', undefined, [{ path: 'body.longitude', message: '经纬度要一起填写' }]);
  return { ...venue, latitudeE6: millionths(latitude), longitudeE6: millionths(longitude) };
};
const lectureColumns = ({ hours, ...lecture }: LectureContent) => ({
  ...lecture,
  hours: hours?.count ?? null,
  hoursSource: hours?.source ?? null,
});

/** Venues and lectures in the hands of staff, each step audited in its own transaction. */
@Injectable()
export class LecturePlanning {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly desk: LectureDesk,
    private readonly seats: SessionSeats,
  ) {}

  venues(): Promise<VenueRow[]> {
    return this.database.source.manager.find(VenueRow, { order: { name: 'ASC', id: 'ASC' } });
  }

  async createVenue(content: VenueContent, caller: SignedInCaller): Promise<VenueRow> {
    this.assertReach(content.district, caller);
    const venue = { ...venueColumns(content), id: newId(), demo: false, createdAt: this.clock.now() };
    await this.database.write(async (manager) => {
      await manager.insert(VenueRow, venue);
      await this.note(manager, caller, 'venue.created', venue.id);
    });
    return venue;
  }

  async changeVenue(id: string, content: VenueContent, caller: SignedInCaller): Promise<VenueRow> {
    return this.database.write(async (manager) => {
      const before = await venueOf(manager, id);
      if (!reaches(staffReach(caller), { district: before.district })) throw new DomainError('not-found');
      this.assertReach(content.district, caller);
      await manager.update(VenueRow, { id }, venueColumns(content));
      await this.describe(manager, { venueId: id }, { place: placeOf(content) });
      await this.note(manager, caller, 'venue.changed', id);
      return venueOf(manager, id);
    });
  }

  list(caller: SignedInCaller): Promise<LectureRow[]> {
    return this.database.source.manager.find(LectureRow, {
      where: within<LectureRow>(staffReach(caller), { districts: 'district' }),
      order: { createdAt: 'DESC', id: 'DESC' },
      take: 200,
    });
  }

  async create(content: LectureContent, caller: SignedInCaller): Promise<LectureRow> {
    this.assertReach(content.district, caller);
    const fixed = { id: newId(), kind: 'public', state: 'draft', demo: false } as const;
    const lecture = { ...lectureColumns(content), ...fixed, createdAt: this.clock.now() };
    await this.database.write(async (manager) => {
      await manager.insert(LectureRow, lecture);
      await this.note(manager, caller, 'lecture.created', lecture.id);
    });
    return lecture;
  }

  async change(id: string, content: LectureContent, caller: SignedInCaller): Promise<LectureRow> {
    return this.database.write(async (manager) => {
      await this.desk.lecture(id, caller, manager);
      this.assertReach(content.district, caller);
      await manager.update(LectureRow, { id }, lectureColumns(content));
      await this.describe(manager, { lectureId: id }, { title: content.title });
      await this.note(manager, caller, 'lecture.changed', id);
      return this.desk.lecture(id, caller, manager);
    });
  }

  async publish(id: string, caller: SignedInCaller): Promise<LectureRow> {
    return this.database.write(async (manager) => {
      await this.desk.lecture(id, caller, manager);
      if (!(await manager.existsBy(SessionRow, { lectureId: id })))
        throw new DomainError('conflict', '还没有安排场次，先加一场再发布。');
      const { affected } = await manager.update(LectureRow, { id, state: 'draft' }, { state: 'published' });
      if (affected) await this.note(manager, caller, 'lecture.published', id);
      return this.desk.lecture(id, caller, manager);
    });
  }

  /** What people booked is called as the lecture is, and is where the venue is. */
  private async describe(
    manager: EntityManager,
    which: { venueId: string } | { lectureId: string },
    news: { title: string } | { place: string },
  ): Promise<void> {
    const sessions = await manager.find(SessionRow, { select: { id: true }, where: which });
    await this.seats.describe(
      manager,
      sessions.flatMap(({ id }) => stockIds(id)),
      news,
    );
  }

  private note(
    manager: EntityManager,
    { accountId }: SignedInCaller,
    action: AuditAction,
    subject: string,
  ): Promise<void> {
    return this.audit.append(manager, { actor: byAccount(accountId), action, subject });
  }

  private assertReach(district: string | null, caller: SignedInCaller): void {
    if (!reaches(staffReach(caller), { district }))
      throw new DomainError(
        'not-allowed',
        district === null ? '全市的讲座由市人社部门安排。' : `您不能安排${district}的讲座和会场。`,
      );
  }
}
