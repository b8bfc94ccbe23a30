import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { dialect } from '../dialect';

/** Lecturers, the ways between districts, and on-site training: requests, and who was asked about them. */
export class Onsite1700000000021 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await lecturers(runner);
    const { exact, instant, text, check } = dialect(runner);
    await runner.createTable(
      new Table({
        name: 'onsite_requests',
        columns: [
          { name: 'id', ...exact(64), isPrimary: true },
          { name: 'organisation_id', ...exact(64) },
          { name: 'organisation', type: 'varchar', length: '100' },
          { name: 'account_id', ...exact(64) },
          { name: 'topic', type: 'varchar', length: '60' },
          { name: 'field', ...exact(16) },
          { name: 'people', type: 'integer' },
          { name: 'district', ...exact(16) },
          { name: 'place', type: 'varchar', length: '100' },
          { name: 'contact', type: 'varchar', length: '40' },
          { name: 'phone', ...exact(20) },
          { name: 'note', type: 'varchar', length: '300', isNullable: true },
          { name: 'times', ...text },
          { name: 'state', ...exact(16) },
          { name: 'round', type: 'integer' },
          { name: 'ask_id', ...exact(64), isNullable: true },
          { name: 'lecturer_id', ...exact(64), isNullable: true },
          { name: 'booking_id', ...exact(64), isNullable: true },
          { name: 'starts_at', ...instant, isNullable: true },
          { name: 'ends_at', ...instant, isNullable: true },
          { name: 'travel_minutes', type: 'integer', isNullable: true },
          { name: 'people_came', type: 'integer', isNullable: true },
          { name: 'rating', type: 'integer', isNullable: true },
          { name: 'comment', type: 'varchar', length: '300', isNullable: true },
          { name: 'code', ...exact(16), isNullable: true },
          { name: 'held_at', ...instant, isNullable: true },
          { name: 'created_at', ...instant },
          { name: 'revision', type: 'integer' },
        ],
        indices: [
          { name: 'uq_onsite_requests_code', columnNames: ['code'], isUnique: true },
          { name: 'ix_onsite_requests_organisation', columnNames: ['organisation_id', 'id'] },
          { name: 'ix_onsite_requests_district', columnNames: ['district', 'id'] },
          { name: 'ix_onsite_requests_waiting', columnNames: ['state', 'ask_id'] },
          { name: 'ix_onsite_requests_lecturer', columnNames: ['lecturer_id', 'starts_at'] },
        ],
      }),
    );
    await check(
      'onsite_requests',
      'ck_onsite_requests_state',
      `state IN ('asking', 'choosing', 'confirmed', 'held', 'not-held', 'unmatched', 'cancelled')
       AND (state NOT IN ('confirmed', 'held') OR (booking_id IS NOT NULL AND ends_at > starts_at))
       AND (state <> 'held' OR code IS NOT NULL)`,
    );
    await runner.createTable(
      new Table({
        name: 'onsite_asks',
        columns: [
          { name: 'id', ...exact(64), isPrimary: true },
          { name: 'request_id', ...exact(64) },
          { name: 'lecturer_id', ...exact(64) },
          { name: 'kind', ...exact(16) },
          { name: 'round', type: 'integer' },
          { name: 'state', ...exact(16) },
          { name: 'options', ...text },
          { name: 'answer_by', ...instant },
          { name: 'asked_at', ...instant },
          { name: 'reason', type: 'varchar', length: '200', isNullable: true },
        ],
        indices: [
          { name: 'ix_onsite_asks_request', columnNames: ['request_id'] },
          { name: 'ix_onsite_asks_lecturer', columnNames: ['lecturer_id', 'state'] },
          { name: 'ix_onsite_asks_due', columnNames: ['state', 'answer_by'] },
        ],
      }),
    );
    await check(
      'onsite_asks',
      'ck_onsite_asks_state',
      `kind IN ('invite', 'move')
       AND state IN ('open', 'countered', 'accepted', 'declined', 'lapsed', 'withdrawn')`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['onsite_asks', 'onsite_requests', 'travel_times', 'lecturers'])
      await runner.dropTable(table);
  }
}

async function lecturers(runner: QueryRunner): Promise<void> {
  const { exact, instant, text, check } = dialect(runner);
  await runner.createTable(
    new Table({
      name: 'lecturers',
      columns: [
        { name: 'id', ...exact(64), isPrimary: true },
        { name: 'account_id', ...exact(64) },
        { name: 'name', type: 'varchar', length: '40' },
        { name: 'title', type: 'varchar', length: '40', isNullable: true },
        { name: 'employer', type: 'varchar', length: '100', isNullable: true },
        { name: 'fields', ...text },
        { name: 'home', ...exact(16) },
        { name: 'districts', ...text },
        { name: 'availability', ...text },
        { name: 'fee', type: 'varchar', length: '120', isNullable: true },
        { name: 'open', type: 'boolean' },
        { name: 'portrait', ...exact(64), isNullable: true },
        { name: 'portrait_type', ...exact(16), isNullable: true },
        { name: 'portrait_consent_at', ...instant, isNullable: true },
        { name: 'created_at', ...instant },
      ],
      indices: [
        { name: 'uq_lecturers_account', columnNames: ['account_id'], isUnique: true },
        { name: 'uq_lecturers_portrait', columnNames: ['portrait'], isUnique: true },
      ],
    }),
  );
  await check('lecturers', 'ck_lecturers_portrait', 'portrait IS NULL OR portrait_consent_at IS NOT NULL');
  await runner.createTable(
    new Table({
      name: 'travel_times',
      columns: [
        { name: 'from_district', ...exact(16), isPrimary: true },
        { name: 'to_district', ...exact(16), isPrimary: true },
        { name: 'minutes', type: 'integer' },
        { name: 'confirmed_at', ...instant },
      ],
    }),
  );
  await check('travel_times', 'ck_travel_times_minutes', 'minutes BETWEEN 0 AND 300');
}
