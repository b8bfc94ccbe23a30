import { type MigrationInterface, type QueryRunner, Table, type TableColumnOptions } from 'typeorm';
import { dialect } from '../dialect';

/** Publicists of companies, what they share and whom it reached, and the ledger of what counted. */
export class Publicists1700000000027 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const mysql = runner.dataSource.options.type === 'mysql';
    const { exact } = dialect(runner);
    const exactly = mysql ? ` CHARACTER SET ${exact(18).charset} COLLATE ${exact(18).collation}` : '';
    for (const [column, length] of [
      ['credit_code', 18],
      ['type', 16],
      ['size', 8],
    ] as const)
      await runner.query(`ALTER TABLE organisations ADD COLUMN ${column} varchar(${length})${exactly} NULL`);
    await runner.query('CREATE UNIQUE INDEX uq_organisations_credit_code ON organisations (credit_code)');
    await publicists(runner);
    await sharing(runner);
    await ledger(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [
      ...['ledger_tariffs', 'ledger_statements', 'ledger_months', 'ledger_entries'],
      ...['share_visits', 'share_devices', 'share_links', 'publicists'],
    ])
      await runner.dropTable(table);
    await runner.query(
      runner.dataSource.options.type === 'mysql'
        ? 'DROP INDEX uq_organisations_credit_code ON organisations'
        : 'DROP INDEX uq_organisations_credit_code',
    );
    for (const column of ['size', 'type', 'credit_code'])
      await runner.query(`ALTER TABLE organisations DROP COLUMN ${column}`);
  }
}

const kit = (runner: QueryRunner) => {
  const { exact, instant, check } = dialect(runner);
  return {
    check,
    id: { name: 'id', ...exact(64), isPrimary: true },
    word: (name: string, length: number): TableColumnOptions => ({ name, ...exact(length) }),
    words: (name: string, length: number): TableColumnOptions => ({
      name,
      type: 'varchar',
      length: String(length),
      isNullable: true,
    }),
    at: (name: string): TableColumnOptions => ({ name, ...instant }),
    number: (name: string): TableColumnOptions => ({ name, type: 'integer' }),
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

async function publicists(runner: QueryRunner): Promise<void> {
  const { table, check, id, word, words, at, maybe } = kit(runner);
  await table(
    'publicists',
    [
      id,
      ...[word('account_id', 64), maybe(word('live_account_id', 64)), word('name', 20)],
      ...[maybe(word('phone_key_id', 32)), maybe(word('phone_sealed', 255)), maybe(word('phone_index', 64))],
      ...[word('company', 100), word('credit_code', 18), word('district', 16)],
      ...[word('type', 16), word('size', 8), maybe(word('organisation_id', 64))],
      ...[maybe(word('form', 64)), maybe(word('form_type', 32)), word('state', 16), at('applied_at')],
      ...[maybe(at('decided_at')), maybe(word('decided_by', 100)), words('reason', 100)],
      ...[maybe(at('ended_at')), maybe(word('successor_id', 64)), maybe(word('grant_id', 64))],
    ],
    [
      ['uq_publicists_live', ['live_account_id'], 'unique'],
      ['ix_publicists_account', ['account_id']],
      ['ix_publicists_company', ['credit_code', 'state']],
      ['ix_publicists_district', ['district', 'state']],
    ],
  );
  await check('publicists', 'ck_publicists_state', `state IN ('applied', 'active', 'refused', 'left')`);
  await check(
    'publicists',
    'ck_publicists_live',
    `(live_account_id IS NOT NULL) = (state IN ('applied', 'active'))`,
  );
}

async function sharing(runner: QueryRunner): Promise<void> {
  const { table, check, id, word, words, at, number, yes, maybe } = kit(runner);
  const content = [word('content_kind', 16), word('content_id', 64), word('title', 100)];
  const where = [word('channel', 16), word('season', 8)];
  await table(
    'share_links',
    [
      { ...number('number'), isPrimary: true, isGenerated: true, generationStrategy: 'increment' },
      ...[word('publicist_id', 64), ...content, ...where, word('secret', 64), at('created_at')],
    ],
    [['uq_share_links_what', ['publicist_id', 'content_kind', 'content_id', 'channel', 'season'], 'unique']],
  );
  const device = word('device', 64);
  await table(
    'share_devices',
    [{ ...device, isPrimary: true }, { ...word('account_id', 64), isPrimary: true }, at('seen_at')],
    [['ix_share_devices_account', ['account_id']]],
  );
  await table(
    'share_visits',
    [
      id,
      ...[number('link_number'), word('publicist_id', 64), word('district', 16), word('step', 16)],
      ...[...content, ...where, maybe(device), maybe(word('account_id', 64)), maybe(word('booking_id', 64))],
      ...[at('opened_at'), maybe(at('told_at')), maybe(number('visible_seconds')), yes('scrolled')],
      ...[maybe(word('reason', 16)), maybe(at('counted_at')), maybe(word('counted_key', 64)), yes('posted')],
      ...[word('appeal', 16), words('words', 200), words('answer', 200), maybe(word('answered_by', 100))],
    ],
    [
      ['uq_share_visits_counted', ['counted_key'], 'unique'],
      ['ix_share_visits_publicist', ['publicist_id', 'season', 'step']],
      ['ix_share_visits_device', ['device', 'content_id', 'season']],
      ['ix_share_visits_account', ['account_id', 'content_id', 'season']],
      ['ix_share_visits_counted_at', ['publicist_id', 'counted_at']],
      ['ix_share_visits_opened', ['opened_at']],
    ],
  );
  await check('share_visits', 'ck_share_visits_step', `step IN ('read', 'check', 'booking')`);
  await check('share_visits', 'ck_share_visits_appeal', `appeal IN ('none', 'open', 'granted', 'refused')`);
  await check(
    'share_visits',
    'ck_share_visits_outcome',
    `counted_at IS NULL OR reason IS NULL OR reason = 'reversed'`,
  );
}

async function ledger(runner: QueryRunner): Promise<void> {
  const { table, check, id, word, words, at, number, maybe } = kit(runner);
  await table(
    'ledger_entries',
    [
      id,
      ...[word('entry_key', 160), word('month', 7), word('debit', 100), word('credit', 100)],
      ...[word('publicist_id', 64), word('district', 16), word('step', 16), word('day', 10)],
      ...[maybe(word('reverses', 160)), words('reason', 200), at('at')],
    ],
    [
      ['uq_ledger_entries_key', ['entry_key'], 'unique'],
      ['uq_ledger_entries_reverses', ['reverses'], 'unique'],
      ['ix_ledger_entries_month', ['month', 'publicist_id']],
    ],
  );
  await check('ledger_entries', 'ck_ledger_entries_sides', 'debit <> credit');
  await table('ledger_months', [
    { ...word('month', 7), isPrimary: true },
    at('closed_at'),
    word('closed_by', 100),
  ]);
  await table(
    'ledger_statements',
    [
      id,
      ...[word('month', 7), word('publicist_id', 64), word('district', 16), word('step', 16)],
      ...[number('units'), number('reversed'), maybe(number('fen'))],
    ],
    [['uq_ledger_statements_line', ['month', 'publicist_id', 'step'], 'unique']],
  );
  await table(
    'ledger_tariffs',
    [
      id,
      ...[word('step', 16), word('from_day', 10), number('fen'), word('source', 120)],
      ...[word('set_by', 100), at('set_at')],
    ],
    [['uq_ledger_tariffs_day', ['step', 'from_day'], 'unique']],
  );
  await check('ledger_tariffs', 'ck_ledger_tariffs_fen', 'fen >= 0');
}
