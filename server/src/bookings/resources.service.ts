import { Injectable } from '@nestjs/common';
import { DomainError } from '@titles/shared/errors';
import { type EntityManager, In, LessThanOrEqual } from 'typeorm';
import { Clock } from '../clock';
import { Database } from '../database/database';
import { isDuplicate } from '../database/refused-write';
import { BookingRow } from './booking.entity';
import { type Occasion } from './bookings.queries';
import { insertSession, type NewSession } from './session-seats.queries';
import { lock } from './places.queries';
import { type Limits } from './limits';
import { type NamedResource, ResourceRow } from './resource.entity';
import { settle } from './settle.queries';

interface Described {
  /** Where it is, for tickets and calendars. */
  place?: string | null;
  /** Whose time it is: the lecturer's account. */
  ownerAccountId?: string | null;
}

interface ByTime extends Limits, Described {
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

  /** @param within a transaction that it belongs to, if there is one */
  async addByTime(resource: ByTime, within?: EntityManager): Promise<void> {
    const untimed = { capacity: 0, startsAt: null, endsAt: null, opensAt: null, forCompanies: false };
    const row = { place: null, ownerAccountId: null, ...resource, ...untimed };
    await this.add(
      resource.id,
      async (manager) => {
        await manager.insert(ResourceRow, { ...row, open: true, taken: 0, revision: 0 });
      },
      within,
    );
  }

  /** Changes what a resource is called, where it is, and whether it can be booked. */
  async describe(
    manager: EntityManager,
    id: string,
    news: Partial<Pick<ResourceRow, 'title' | 'place' | 'open'>>,
  ): Promise<void> {
    await manager.update(ResourceRow, { id }, news);
  }

  /** Firm bookings of locked resources are somewhere else now: calendars show it as a change. */
  async changed(manager: EntityManager, bookingIds: string[]): Promise<void> {
    await manager.update(
      BookingRow,
      { id: In(bookingIds), state: 'confirmed' },
      { changedAt: this.clock.now(), sequence: () => 'sequence + 1' },
    );
  }

  /**
   * The times of firm bookings of locked resources closed, opened again, or are closed for another reason: calendars
   * show it as a change. Since when they have been known stays, for reminders.
   */
  async shownAnew(manager: EntityManager, bookingIds: string[]): Promise<void> {
    await manager.update(
      BookingRow,
      { id: In(bookingIds), state: 'confirmed' },
      { sequence: () => 'sequence + 1' },
    );
  }

  /** Resources by id. */
  async byIds(ids: string[], manager = this.database.source.manager): Promise<Map<string, ResourceRow>> {
    if (ids.length === 0) return new Map();
    const rows = await manager.findBy(ResourceRow, { id: In([...new Set(ids)]) });
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** One of them, as who books it reads it; undefined when there is none. By hand, since each booking answers with it. */
  async named(id: string): Promise<NamedResource | undefined> {
    const [resource] = await this.database.source.query<NamedResource[]>(
      'SELECT kind, title, place FROM booking_resources WHERE id = ?',
      [id],
    );
    return resource;
  }

  /** What a booking is called and where it is: as itself says it, else as its resource. */
  calledAs = (booking: Occasion, { title, place }: Pick<ResourceRow, 'title' | 'place'>) => ({
    title: booking.title ?? title,
    place: booking.place ?? place,
  });

  /** The resources whose time is an account's own. */
  ownedBy(accountId: string): Promise<ResourceRow[]> {
    return this.database.source.manager.findBy(ResourceRow, { ownerAccountId: accountId });
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

  /**
   * What a person's booking is of. Throws `not-found`, and `conflict` for a lecturer's time: that is answered and changed
   * where it was asked for.
   */
  async ofBooking(accountId: string, bookingId: string): Promise<NamedResource> {
    const [resource] = await this.database.source.query<NamedResource[]>(
      `SELECT r.kind, r.title, r.place FROM booking_resources r JOIN bookings b ON b.resource_id = r.id
       WHERE b.id = ? AND b.account_id = ?`,
      [bookingId, accountId],
    );
    if (!resource) throw new DomainError('not-found');
    if (resource.kind === 'lecturer')
      throw new DomainError('conflict', '这是上门培训的安排，请在「上门培训」里查看和修改。');
    return resource;
  }

  private async add(
    id: string,
    insert: (manager: EntityManager) => Promise<void>,
    within?: EntityManager,
  ): Promise<void> {
    try {
      await (within ? insert(within) : this.database.write(insert));
    } catch (error) {
      throw isDuplicate(error) ? new DomainError('conflict', `编号「${id}」已经有了。`) : error;
    }
  }
}
