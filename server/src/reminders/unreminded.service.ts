import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type Booked } from '../bookings/booked-times.service';
import { Database } from '../database/database';

/** Tells the ids of those bookings of which nobody is to be reminded. */
type Finder = (manager: EntityManager, bookings: readonly Booked[]) => Promise<readonly string[]>;

/** Bookings that stand, and of which nobody is reminded all the same: the features that have them know which. */
@Injectable()
export class Unreminded {
  private readonly finders: Finder[] = [];

  constructor(private readonly database: Database) {}

  register(finder: Finder): void {
    this.finders.push(finder);
  }

  /** The others of these bookings. */
  async without(
    bookings: readonly Booked[],
    manager: EntityManager = this.database.source.manager,
  ): Promise<Booked[]> {
    const found = new Set<string>();
    if (bookings.length === 0) return [];
    for (const find of this.finders) for (const id of await find(manager, bookings)) found.add(id);
    return bookings.filter(({ id }) => !found.has(id));
  }
}
