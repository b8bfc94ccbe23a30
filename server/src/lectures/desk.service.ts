import { Injectable } from '@nestjs/common';
import { type District } from '@titles/shared/contract/person-values';
import { DomainError } from '@titles/shared/errors';
import { type EntityManager, MoreThan } from 'typeorm';
import { Clock } from '../clock';
import { Database } from '../database/database';
import { type SignedInCaller } from '../http/caller';
import { type Reach, reaches, reachOf } from '../http/reach';
import { DoorRow } from './door.entity';
import { type LectureRow } from './lecture.entity';
import { lectureOf, type Placed, placedOf } from './lectures.queries';

const staff = ['district-staff', 'city-staff', 'administrator'] as const;
export const staffReach = (caller: SignedInCaller): Reach => reachOf(staff, caller);

/** What of the lectures is within a caller's reach; what is not, is not found. */
@Injectable()
export class LectureDesk {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async lecture(id: string, caller: SignedInCaller, manager = this.manager): Promise<LectureRow> {
    const lecture = await lectureOf(manager, id);
    if (!reaches(staffReach(caller), { district: lecture.district })) throw new DomainError('not-found');
    return lecture;
  }

  /**
   * The first thing in a transaction that adds a session or publishes: it reads the lecture and its sessions as they
   * are now, and nobody changes them until it ends.
   */
  async lock(manager: EntityManager, lectureId: string): Promise<void> {
    const { wait } = this.database.locks;
    await manager.query(`SELECT id FROM lectures WHERE id = ?${wait}`, [lectureId]);
    await manager.query(`SELECT id FROM lecture_sessions WHERE lecture_id = ?${wait}`, [lectureId]);
  }

  async session(id: string, caller: SignedInCaller, manager = this.manager): Promise<Placed> {
    const placed = await placedOf(manager, id);
    if (!this.isStaffOf(placed, caller)) throw new DomainError('not-found');
    return placed;
  }

  /** Whether a session is within a caller's reach as staff; at its door there are others. */
  isStaffOf({ lecture }: Placed, caller: SignedInCaller): boolean {
    return reaches(staffReach(caller), { district: lecture.district });
  }

  /** The same, and for whoever was let in for this session's door, or was so until `late` milliseconds ago. */
  async atDoor(id: string, caller: SignedInCaller, late = 0): Promise<Placed> {
    const placed = await placedOf(this.manager, id);
    if (this.isStaffOf(placed, caller)) return placed;
    const door = await this.manager.findOneBy(DoorRow, {
      sessionId: id,
      accountId: caller.accountId,
      until: MoreThan(new Date(this.clock.now().getTime() - late)),
    });
    if (!door) throw new DomainError('not-found');
    return placed;
  }

  /** Throws `not-allowed` for what belongs to a district, or the whole city, beyond a caller's reach. */
  assertReach(district: District | null, caller: SignedInCaller): void {
    if (!reaches(staffReach(caller), { district }))
      throw new DomainError(
        'not-allowed',
        district === null ? '全市的讲座由市人社部门安排。' : `您不能安排${district}的讲座和会场。`,
      );
  }

  private get manager(): EntityManager {
    return this.database.source.manager;
  }
}
