import { Injectable } from '@nestjs/common';
import { type DataSource, type EntityManager } from 'typeorm';
import { Database } from '../database/database';
import { type BookingRow } from './booking.entity';

type Listener = (manager: EntityManager, offer: BookingRow) => Promise<void>;

/** By the connection on which seats are offered: several services may run in one process. */
const listeners = new WeakMap<DataSource, Listener>();

/** Seats are offered wherever some come free. Who can tell people listens here, for bookings know no messages. */
@Injectable()
export class SeatOffers {
  constructor(private readonly database: Database) {}

  /** Hears of every offer in the transaction that makes it. */
  listen(listener: Listener): void {
    listeners.set(this.database.source, listener);
  }
}

export const tellOffer: Listener = async (manager, offer) =>
  listeners.get(manager.dataSource)?.(manager, offer);
