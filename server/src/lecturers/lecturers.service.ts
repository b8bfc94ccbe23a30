import { Injectable } from '@nestjs/common';
import { type Input } from '@titles/shared/contract/endpoint';
import { type lecturers } from '@titles/shared/contract/lecturers';
import { DomainError } from '@titles/shared/errors';
import { In } from 'typeorm';
import { BookableResources } from '../bookings/resources.service';
import { Clock } from '../clock';
import { Database } from '../database/database';
import { isDuplicate } from '../database/refused-write';
import { type Reach } from '../http/reach';
import { newId } from '../ids';
import { Lecturer } from './lecturer.entity';
import { BUFFER } from './proposals';

type Profile = Input<typeof lecturers.save>['body'];

/** How early a lecturer must be asked, and how far ahead. */
const LIMITS = { noticeMinutes: 24 * 60, horizonDays: 180, cancelMinutes: 0 };

/** Who gives lectures, as they describe themselves. */
@Injectable()
export class Lecturers {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly resources: BookableResources,
  ) {}

  mine(accountId: string, manager = this.database.source.manager): Promise<Lecturer | null> {
    return manager.findOneBy(Lecturer, { accountId });
  }

  /** The caller's own. Throws `not-found` before the profile is written. */
  async own(accountId: string): Promise<Lecturer> {
    const lecturer = await this.mine(accountId);
    if (!lecturer) throw new DomainError('not-found', '请先填写讲师资料。');
    return lecturer;
  }

  async byIds(
    ids: readonly string[],
    manager = this.database.source.manager,
  ): Promise<Map<string, Lecturer>> {
    if (ids.length === 0) return new Map();
    const rows = await manager.findBy(Lecturer, { id: In([...new Set(ids)]) });
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** Those who go to a district within reach, by name. */
  async list(reach: Reach): Promise<Lecturer[]> {
    const all = await this.database.source.manager.find(Lecturer, { order: { name: 'ASC', id: 'ASC' } });
    return all.filter(
      ({ districts }) => reach.all || districts.some((district) => reach.districts.includes(district)),
    );
  }

  /** Writes the caller's profile; the first time their time becomes bookable. */
  async save(accountId: string, profile: Profile, { demo = false } = {}): Promise<Lecturer> {
    const write = () =>
      this.database.write(async (manager) => {
        const before = await manager.findOneBy(Lecturer, { accountId });
        if (before) {
          await manager.update(Lecturer, { id: before.id }, profile);
          await this.resources.describe(manager, before.id, { title: profile.name });
          return Object.assign(before, profile);
        }
        const lecturer = manager.create(Lecturer, {
          ...profile,
          id: newId(),
          accountId,
          portrait: null,
          portraitType: null,
          portraitConsentAt: null,
          portraitConsent: null,
          demo,
          createdAt: this.clock.now(),
        });
        await manager.insert(Lecturer, lecturer);
        await this.resources.addByTime(
          {
            id: lecturer.id,
            kind: 'lecturer',
            title: profile.name,
            lanes: 1,
            ownerAccountId: accountId,
            ...BUFFER,
            ...LIMITS,
          },
          manager,
        );
        return lecturer;
      });
    return write().catch((error: unknown) => {
      // Two phones at once: the other one wrote it first.
      if (isDuplicate(error)) return write();
      throw error;
    });
  }
}
