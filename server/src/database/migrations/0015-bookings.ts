import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { dialect } from '../dialect';

/** What can be booked, who booked it, which quarters of an hour are taken, and who waits. */
export class Bookings1700000000015 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { exact, instant, check } = dialect(runner);
    await runner.createTable(
      new Table({
        name: 'booking_resources',
        columns: [
          { name: 'id', ...exact(64), isPrimary: true },
          { name: 'kind', ...exact(16) },
          { name: 'title', ...exact(120) },
          { name: 'open', type: 'boolean' },
          { name: 'capacity', type: 'integer' },
          { name: 'taken', type: 'integer' },
          { name: 'lanes', type: 'integer' },
          { name: 'starts_at', ...instant, isNullable: true },
          { name: 'ends_at', ...instant, isNullable: true },
          { name: 'before_minutes', type: 'integer' },
          { name: 'after_minutes', type: 'integer' },
          { name: 'notice_minutes', type: 'integer' },
          { name: 'horizon_days', type: 'integer' },
          { name: 'cancel_minutes', type: 'integer' },
          { name: 'revision', type: 'integer' },
        ],
      }),
    );
    await check('booking_resources', 'ck_booking_resources_taken', 'taken BETWEEN 0 AND capacity');
    await check(
      'booking_resources',
      'ck_booking_resources_kind',
      `(kind = 'seats' AND lanes = 0 AND ends_at > starts_at) OR (kind IN ('lecturer', 'counter') AND capacity = 0 AND lanes >= 1 AND starts_at IS NULL)`,
    );
    await runner.createTable(
      new Table({
        name: 'bookings',
        columns: [
          { name: 'id', ...exact(64), isPrimary: true },
          { name: 'resource_id', ...exact(64) },
          { name: 'account_id', ...exact(64) },
          { name: 'company', ...exact(120), isNullable: true },
          { name: 'seats', type: 'integer' },
          { name: 'state', ...exact(16) },
          { name: 'starts_at', ...instant },
          { name: 'ends_at', ...instant },
          { name: 'held_until', ...instant, isNullable: true },
          { name: 'seat_key', ...exact(130), isNullable: true },
          { name: 'lane', type: 'integer', isNullable: true },
          { name: 'first_tick', type: 'integer', isNullable: true },
          { name: 'last_tick', type: 'integer', isNullable: true },
          { name: 'sequence', type: 'integer' },
          { name: 'made_at', ...instant },
          { name: 'appeal', ...exact(300), isNullable: true },
          { name: 'excused_at', ...instant, isNullable: true },
        ],
        indices: [
          { name: 'uq_bookings_seat_key', columnNames: ['seat_key'], isUnique: true },
          { name: 'ix_bookings_holds', columnNames: ['resource_id', 'state', 'held_until'] },
          { name: 'ix_bookings_due', columnNames: ['state', 'held_until'] },
          { name: 'ix_bookings_account', columnNames: ['account_id', 'starts_at'] },
        ],
      }),
    );
    await check(
      'bookings',
      'ck_bookings_state',
      `state IN ('held', 'confirmed', 'cancelled', 'expired', 'attended', 'no-show') AND (state <> 'held' OR held_until IS NOT NULL)`,
    );
    await check('bookings', 'ck_bookings_seats', 'seats >= 1 AND ends_at > starts_at');
    await runner.createTable(
      new Table({
        name: 'booking_ticks',
        columns: [
          { name: 'resource_id', ...exact(64), isPrimary: true },
          { name: 'lane', type: 'integer', isPrimary: true },
          { name: 'tick', type: 'integer', isPrimary: true },
          { name: 'booking_id', ...exact(64) },
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'booking_waiting',
        columns: [
          { name: 'id', ...exact(64), isPrimary: true },
          { name: 'resource_id', ...exact(64) },
          { name: 'account_id', ...exact(64) },
          { name: 'company', ...exact(120), isNullable: true },
          { name: 'seats', type: 'integer' },
          { name: 'state', ...exact(16) },
          { name: 'open_key', ...exact(130), isNullable: true },
          { name: 'booking_id', ...exact(64), isNullable: true },
          { name: 'skipped_because', ...exact(120), isNullable: true },
          { name: 'joined_at', ...instant },
        ],
        indices: [
          { name: 'uq_booking_waiting_open', columnNames: ['open_key'], isUnique: true },
          { name: 'ix_booking_waiting_order', columnNames: ['resource_id', 'state', 'joined_at', 'id'] },
          { name: 'ix_booking_waiting_booking', columnNames: ['booking_id'] },
          { name: 'ix_booking_waiting_account', columnNames: ['account_id', 'joined_at'] },
        ],
      }),
    );
    await check(
      'booking_waiting',
      'ck_booking_waiting_state',
      `state IN ('waiting', 'offered', 'booked', 'lapsed', 'left') AND seats >= 1`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['booking_waiting', 'booking_ticks', 'bookings', 'booking_resources'])
      await runner.dropTable(table);
  }
}
