import { type MigrationInterface, type QueryRunner, Table, type TableColumnOptions } from 'typeorm';
import { dialect } from '../dialect';

/** Lectures with their venues and sessions, who comes, who was there, how it was, and what is wished for. */
export class Lectures1700000000020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const mysql = runner.dataSource.options.type === 'mysql';
    await runner.query(
      `ALTER TABLE booking_resources ADD COLUMN opens_at ${mysql ? 'datetime(3)' : 'datetime'} NULL`,
    );
    const { exact } = dialect(runner);
    const key = mysql ? ` CHARACTER SET ${exact(64).charset} COLLATE ${exact(64).collation}` : '';
    await runner.query(`ALTER TABLE bookings ADD COLUMN block_id varchar(64)${key} NULL`);
    await runner.query('CREATE INDEX ix_bookings_block ON bookings (block_id)');
    await programme(runner);
    await visits(runner);
    await answers(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [
      ...['lecture_needs', 'lecture_feedback', 'lecture_doors', 'lecture_attendance', 'lecture_visitors'],
      ...['lecture_materials', 'lecture_sessions', 'lectures', 'venues'],
    ])
      await runner.dropTable(table);
    await runner.query(
      runner.dataSource.options.type === 'mysql'
        ? 'DROP INDEX ix_bookings_block ON bookings'
        : 'DROP INDEX ix_bookings_block',
    );
    await runner.query('ALTER TABLE bookings DROP COLUMN block_id');
    await runner.query('ALTER TABLE booking_resources DROP COLUMN opens_at');
  }
}

const kit = (runner: QueryRunner) => {
  const { exact, instant, text, check } = dialect(runner);
  return {
    check,
    id: { name: 'id', ...exact(64), isPrimary: true },
    word: (name: string, length: number): TableColumnOptions => ({ name, ...exact(length) }),
    at: (name: string): TableColumnOptions => ({ name, ...instant }),
    number: (name: string): TableColumnOptions => ({ name, type: 'integer' }),
    long: (name: string): TableColumnOptions => ({ name, ...text }),
    yes: (name: string): TableColumnOptions => ({ name, type: 'boolean' }),
    maybe: (column: TableColumnOptions): TableColumnOptions => ({ ...column, isNullable: true }),
    table: (name: string, columns: TableColumnOptions[], indices: [string, string[], 'unique'?][] = []) =>
      runner.createTable(
        new Table({
          name,
          columns,
          indices: indices.map(([index, columnNames, unique]) => ({
            name: index,
            columnNames,
            isUnique: unique === 'unique',
          })),
        }),
      ),
  };
};

async function programme(runner: QueryRunner): Promise<void> {
  const { table, check, id, word, at, number, long, yes, maybe } = kit(runner);
  await table('venues', [
    id,
    ...[word('name', 60), word('district', 16), word('address', 120), word('getting_there', 200)],
    ...[maybe(number('latitude_e6')), maybe(number('longitude_e6')), yes('demo'), at('created_at')],
  ]);
  await check('venues', 'ck_venues_place', '(latitude_e6 IS NULL) = (longitude_e6 IS NULL)');
  await table('lectures', [
    id,
    ...[
      word('kind', 16),
      word('title', 60),
      long('summary'),
      word('for_whom', 60),
      maybe(word('speaker', 40)),
    ],
    ...[maybe(number('hours')), maybe(word('hours_source', 120)), maybe(word('district', 16))],
    ...[word('state', 16), yes('demo'), at('created_at')],
  ]);
  await check('lectures', 'ck_lectures_kind', `kind IN ('public')`);
  await check('lectures', 'ck_lectures_state', `state IN ('draft', 'published')`);
  await check('lectures', 'ck_lectures_hours', '(hours IS NULL) = (hours_source IS NULL)');
  await table(
    'lecture_sessions',
    [
      id,
      ...[word('lecture_id', 64), word('venue_id', 64), at('starts_at'), at('ends_at'), at('opens_at')],
      ...[at('closes_at'), word('state', 16), word('check_in_secret', 64), number('moves')],
      ...[
        maybe(at('moved_at')),
        maybe(at('moved_from')),
        maybe(at('moved_until')),
        maybe(word('moved_venue', 60)),
      ],
      ...[
        maybe(word('cancelled_because', 60)),
        maybe(at('attendance_closed_at')),
        maybe(at('company_released_at')),
      ],
      at('created_at'),
    ],
    [
      ['ix_lecture_sessions_lecture', ['lecture_id', 'starts_at']],
      ['ix_lecture_sessions_starts', ['starts_at']],
    ],
  );
  await check('lecture_sessions', 'ck_lecture_sessions_state', `state IN ('planned', 'cancelled')`);
  await check(
    'lecture_sessions',
    'ck_lecture_sessions_times',
    'opens_at < closes_at AND closes_at <= starts_at AND starts_at < ends_at',
  );
  await table(
    'lecture_materials',
    [
      id,
      word('lecture_id', 64),
      word('title', 100),
      word('file', 128),
      number('bytes'),
      word('type', 100),
      at('created_at'),
    ],
    [['ix_lecture_materials_lecture', ['lecture_id']]],
  );
}

async function visits(runner: QueryRunner): Promise<void> {
  const { table, check, id, word, at, maybe } = kit(runner);
  const booking = { ...word('booking_id', 64), isPrimary: true };
  const session = word('session_id', 64);
  await table(
    'lecture_visitors',
    [booking, session, word('account_id', 64), word('name', 20), maybe(word('employer', 60))],
    [
      ['ix_lecture_visitors_session', ['session_id']],
      ['ix_lecture_visitors_account', ['account_id']],
    ],
  );
  await table(
    'lecture_attendance',
    [booking, session, at('at'), word('noted_by', 100), word('way', 16)],
    [['ix_lecture_attendance_session', ['session_id']]],
  );
  await check('lecture_attendance', 'ck_lecture_attendance_way', `way IN ('scan', 'list')`);
  await table(
    'lecture_doors',
    [id, session, word('code_hash', 64), maybe(word('account_id', 64)), at('until')],
    [
      ['uq_lecture_doors_code', ['code_hash'], 'unique'],
      ['ix_lecture_doors_account', ['account_id', 'session_id']],
      ['ix_lecture_doors_until', ['until']],
    ],
  );
}

async function answers(runner: QueryRunner): Promise<void> {
  const { table, check, id, word, at, number, long } = kit(runner);
  await table(
    'lecture_feedback',
    [
      { ...word('booking_id', 64), isPrimary: true },
      ...[word('session_id', 64), word('account_id', 64), number('useful'), word('comment', 300), at('at')],
    ],
    [
      ['ix_lecture_feedback_session', ['session_id']],
      ['ix_lecture_feedback_account', ['account_id']],
    ],
  );
  await check('lecture_feedback', 'ck_lecture_feedback_useful', 'useful BETWEEN 1 AND 5');
  await table(
    'lecture_needs',
    [
      id,
      ...[
        word('quarter', 8),
        word('account_id', 64),
        word('asker', 16),
        word('district', 16),
        long('topics'),
      ],
      ...[word('form', 16), word('time', 20), word('comment', 200), at('at')],
    ],
    [['uq_lecture_needs_account', ['quarter', 'account_id'], 'unique']],
  );
}
