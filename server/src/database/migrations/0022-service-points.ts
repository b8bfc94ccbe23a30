import { type MigrationInterface, type QueryRunner, Table, TableColumn, TableIndex } from 'typeorm';
import { dialect } from '../dialect';

/** Service points with their counters, hours, visits and receipts; calendar feeds; what reminders need of bookings. */
export class ServicePoints1700000000022 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await bookings(runner);
    await places(runner);
    await visits(runner);
    const { exact, instant, check } = dialect(runner);
    await runner.createTable(
      new Table({
        name: 'calendar_feeds',
        columns: [
          { name: 'id', ...exact(64), isPrimary: true },
          { name: 'account_id', ...exact(64) },
          { name: 'kind', ...exact(16) },
          { name: 'organisation_id', ...exact(64), isNullable: true },
          { name: 'secret_hash', ...exact(64) },
          { name: 'open_key', ...exact(150), isNullable: true },
          { name: 'created_at', ...instant },
          { name: 'revoked_at', ...instant, isNullable: true },
        ],
        indices: [
          { name: 'uq_calendar_feeds_secret', columnNames: ['secret_hash'], isUnique: true },
          { name: 'uq_calendar_feeds_open', columnNames: ['open_key'], isUnique: true },
          { name: 'ix_calendar_feeds_account', columnNames: ['account_id'] },
        ],
      }),
    );
    await check('calendar_feeds', 'ck_calendar_feeds_kind', `kind IN ('person', 'lecturer', 'company')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [
      'calendar_feeds',
      'service_point_receipts',
      'service_point_waits',
      'service_point_visits',
      'service_point_exceptions',
      'service_point_hours',
      'service_point_counters',
      'service_points',
    ])
      await runner.dropTable(table);
    await runner.dropIndex('booking_resources', 'ix_booking_resources_owner');
    await runner.dropIndex('bookings', 'ix_bookings_starts');
    // Not TypeORM's way, which makes the table anew on SQLite and would lose its checks.
    for (const [table, column] of [
      ['booking_resources', 'owner_account_id'],
      ['booking_resources', 'place'],
      ['bookings', 'changed_at'],
      ['bookings', 'confirmed_at'],
    ])
      await runner.query(`ALTER TABLE ${table} DROP COLUMN ${column}`);
  }
}

async function bookings(runner: QueryRunner): Promise<void> {
  const { exact, instant } = dialect(runner);
  for (const [table, column] of [
    ['bookings', { name: 'confirmed_at', ...instant, isNullable: true }],
    ['bookings', { name: 'changed_at', ...instant, isNullable: true }],
    ['booking_resources', { name: 'place', ...exact(200), isNullable: true }],
    ['booking_resources', { name: 'owner_account_id', ...exact(64), isNullable: true }],
  ] as const)
    await runner.addColumn(table, new TableColumn(column));
  await runner.createIndex(
    'bookings',
    new TableIndex({ name: 'ix_bookings_starts', columnNames: ['state', 'starts_at'] }),
  );
  await runner.createIndex(
    'booking_resources',
    new TableIndex({ name: 'ix_booking_resources_owner', columnNames: ['owner_account_id'] }),
  );
  await runner.query(`UPDATE bookings SET confirmed_at = made_at WHERE state NOT IN ('held', 'expired')`);
}

async function places(runner: QueryRunner): Promise<void> {
  const { exact, text, check } = dialect(runner);
  await runner.createTable(
    new Table({
      name: 'service_points',
      columns: [
        { name: 'id', ...exact(64), isPrimary: true },
        { name: 'district', ...exact(16) },
        { name: 'name', ...exact(60) },
        { name: 'address', ...exact(120), isNullable: true },
        { name: 'phone', ...exact(40), isNullable: true },
        // Micro-degrees: exact on both databases.
        { name: 'latitude', type: 'integer', isNullable: true },
        { name: 'longitude', type: 'integer', isNullable: true },
        { name: 'note', ...exact(300), isNullable: true },
        { name: 'slot_minutes', type: 'integer' },
        { name: 'demo', type: 'boolean' },
        { name: 'revision', type: 'integer' },
      ],
      indices: [{ name: 'uq_service_points_district', columnNames: ['district'], isUnique: true }],
    }),
  );
  await check('service_points', 'ck_service_points_slot', 'slot_minutes BETWEEN 15 AND 120');
  await runner.createTable(
    new Table({
      name: 'service_point_counters',
      columns: [
        { name: 'id', ...exact(64), isPrimary: true },
        { name: 'service_point_id', ...exact(64) },
        { name: 'name', ...exact(20) },
        { name: 'purposes', ...exact(60) },
        { name: 'open', type: 'boolean' },
      ],
      indices: [{ name: 'ix_service_point_counters_point', columnNames: ['service_point_id'] }],
    }),
  );
  const hours = [
    { name: 'opens', ...exact(5), isNullable: true },
    { name: 'closes', ...exact(5), isNullable: true },
    { name: 'lunch_from', ...exact(5), isNullable: true },
    { name: 'lunch_to', ...exact(5), isNullable: true },
  ];
  await runner.createTable(
    new Table({
      name: 'service_point_hours',
      columns: [
        { name: 'service_point_id', ...exact(64), isPrimary: true },
        { name: 'weekday', type: 'integer', isPrimary: true },
        ...hours,
      ],
    }),
  );
  await check('service_point_hours', 'ck_service_point_hours', 'weekday BETWEEN 1 AND 7 AND opens < closes');
  await runner.createTable(
    new Table({
      name: 'service_point_exceptions',
      columns: [
        { name: 'service_point_id', ...exact(64), isPrimary: true },
        { name: 'day', ...exact(10), isPrimary: true },
        ...hours,
        { name: 'reason', ...text },
      ],
    }),
  );
}

async function visits(runner: QueryRunner): Promise<void> {
  const { exact, instant, text, check } = dialect(runner);
  await runner.createTable(
    new Table({
      name: 'service_point_visits',
      columns: [
        { name: 'booking_id', ...exact(64), isPrimary: true },
        { name: 'service_point_id', ...exact(64) },
        { name: 'account_id', ...exact(64) },
        { name: 'purpose', ...exact(16) },
        { name: 'open_key', ...exact(150), isNullable: true },
        { name: 'summary', ...text, isNullable: true },
        { name: 'materials', ...text },
        { name: 'queue_day', ...exact(10), isNullable: true },
        { name: 'queue_number', type: 'integer', isNullable: true },
        { name: 'called_to', ...exact(64), isNullable: true },
        { name: 'called_at', ...instant, isNullable: true },
      ],
      indices: [
        { name: 'uq_service_point_visits_open', columnNames: ['open_key'], isUnique: true },
        {
          name: 'uq_service_point_visits_queue',
          columnNames: ['service_point_id', 'queue_day', 'queue_number'],
          isUnique: true,
        },
        { name: 'ix_service_point_visits_account', columnNames: ['account_id'] },
      ],
    }),
  );
  await check(
    'service_point_visits',
    'ck_service_point_visits_purpose',
    `purpose IN ('consultation', 'receipt')`,
  );
  await runner.createTable(
    new Table({
      name: 'service_point_waits',
      columns: [
        { name: 'id', ...exact(64), isPrimary: true },
        { name: 'service_point_id', ...exact(64) },
        { name: 'account_id', ...exact(64) },
        { name: 'purpose', ...exact(16) },
        { name: 'day', ...exact(10) },
        { name: 'joined_at', ...instant },
      ],
      indices: [
        {
          name: 'uq_service_point_waits',
          columnNames: ['account_id', 'service_point_id', 'purpose', 'day'],
          isUnique: true,
        },
        { name: 'ix_service_point_waits_order', columnNames: ['service_point_id', 'day', 'joined_at', 'id'] },
      ],
    }),
  );
  await runner.createTable(
    new Table({
      name: 'service_point_receipts',
      columns: [
        { name: 'booking_id', ...exact(64), isPrimary: true },
        { name: 'number', ...exact(20) },
        { name: 'received', ...text },
        { name: 'missing', ...text },
        { name: 'note', ...exact(300), isNullable: true },
        { name: 'issued_by', ...exact(64) },
        { name: 'issued_at', ...instant },
        { name: 'seen_at', ...instant, isNullable: true },
      ],
      indices: [{ name: 'uq_service_point_receipts_number', columnNames: ['number'], isUnique: true }],
    }),
  );
}
