import { Injectable } from '@nestjs/common';
import { DomainError } from '@titles/shared/errors';
import { type EntityManager, In, LessThanOrEqual } from 'typeorm';
import { Clock } from '../clock';
import { Database } from '../database/database';
import { isDuplicate } from '../database/refused-write';
import { insertSession, type NewSession } from './session-seats.queries';
import { lock } from './places.queries';
import { type Limits } from './limits';
import { ResourceRow } from './resource.entity';
import { settle } from './settle.queries';

interface ByTime extends Limits {
  id: string;
  kind: 'lecturer' | 'counter';
  title: string;
  /** How many can be served at the same time. */
  lanes: number;
  beforeMinutes: number;
  afterMinutes: number;
}

/** What can be booked. */
@Injectable()
export class BookableResources {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async addSession(session: NewSession): Promise<void> {
    await this.add(session.id, (manager) => insertSession(manager, session));
  }

  async addByTime(resource: ByTime): Promise<void> {
    const row = { ...resource, capacity: 0, startsAt: null, endsAt: null, opensAt: null };
    await this.add(resource.id, async (manager) => {
      await manager.insert(ResourceRow, { ...row, open: true, taken: 0, revision: 0 });
    });
  }

  /** Changes the seats of a session, never below what is taken; more seats are offered to those who wait. */
  async setCapacity(id: string, capacity: number): Promise<void> {
    await this.database.write(async (manager) => {
      const resource = await lock(manager, id);
      const { affected } = await manager.update(
        ResourceRow,
        { id, kind: 'seats', taken: LessThanOrEqual(capacity) },
        { capacity },
      );
      if (!affected) throw new DomainError('conflict', '座位数不能少于已经预约的人数。');
      await settle(manager, resource, this.clock.now());
    });
  }

  /** The titles of resources, by id. */
  async titles(ids: string[]): Promise<Map<string, string>> {
    if (ids.length === 0) return new Map();
    const rows = await this.database.source.manager.find(ResourceRow, {
      select: { id: true, title: true },
      where: { id: In([...new Set(ids)]) },
    });
    return new Map(rows.map(({ id, title }) => [id, title]));
  }

  private async add(id: string, insert: (manager: EntityManager) => Promise<void>): Promise<void> {
    try {
      await this.database.write(insert);
    } catch (error) {
      throw isDuplicate(error) ? new DomainError('conflict', `编号「${id}」已经有了。`) : error;
    }
  }
}
