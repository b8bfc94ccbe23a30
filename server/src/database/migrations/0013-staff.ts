import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { dialect } from '../dialect';

/** Organisations, grants, and the ways into the console. An account need not be one of WeChat any more. */
export class Staff1700000000013 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { check, exact, instant } = dialect(runner);
    await withOpenid(runner, 'NULL');
    await runner.createTable(
      new Table({
        name: 'organisations',
        columns: [
          { name: 'id', ...exact(64), isPrimary: true },
          { name: 'kind', ...exact(16) },
          { name: 'name', ...exact(100) },
          { name: 'district', ...exact(16) },
          { name: 'created_at', ...instant },
        ],
        indices: [
          {
            name: 'uq_organisations_name',
            columnNames: ['kind', 'name', 'district'],
            isUnique: true,
          },
        ],
      }),
    );
    await check(
      'organisations',
      'ck_organisations_kind',
      `kind IN ('company', 'association', 'school', 'agency')`,
    );
    await runner.createTable(
      new Table({
        name: 'grants',
        columns: [
          { name: 'id', ...exact(64), isPrimary: true },
          { name: 'name', ...exact(40) },
          { name: 'role', ...exact(16) },
          { name: 'organisation_id', ...exact(64), isNullable: true },
          { name: 'district', ...exact(16), isNullable: true },
          { name: 'state', ...exact(16) },
          { name: 'code_hash', ...exact(64) },
          { name: 'code_until', ...instant },
          { name: 'account_id', ...exact(64), isNullable: true },
          { name: 'granted_by', ...exact(100) },
          { name: 'approved_by', ...exact(100), isNullable: true },
          { name: 'created_at', ...instant },
          { name: 'ends_at', ...instant },
        ],
        indices: [
          { name: 'uq_grants_code', columnNames: ['code_hash'], isUnique: true },
          { name: 'ix_grants_account', columnNames: ['account_id'] },
        ],
      }),
    );
    await check('grants', 'ck_grants_state', `state IN ('invited', 'accepted', 'active', 'ended')`);
    await check(
      'grants',
      'ck_grants_active',
      `state <> 'active' OR (account_id IS NOT NULL AND ((approved_by IS NOT NULL AND approved_by <> granted_by)
        OR granted_by LIKE 'terminal:%'))`,
    );
    await waysIn(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['console_scans', 'sign_in_delays', 'staff_credentials', 'grants', 'organisations'])
      await runner.dropTable(table);
    await runner.query('UPDATE accounts SET openid = id WHERE openid IS NULL');
    await withOpenid(runner, 'NOT NULL');
  }
}

async function waysIn(runner: QueryRunner): Promise<void> {
  const { exact, instant } = dialect(runner);
  await runner.createTable(
    new Table({
      name: 'staff_credentials',
      columns: [
        { name: 'account_id', ...exact(64), isPrimary: true },
        { name: 'login', ...exact(32) },
        { name: 'password', ...exact(200) },
        { name: 'totp_secret', ...exact(200) },
        { name: 'totp_step', type: 'integer' },
      ],
      indices: [{ name: 'uq_staff_credentials_login', columnNames: ['login'], isUnique: true }],
    }),
  );
  await runner.createTable(
    new Table({
      name: 'sign_in_delays',
      columns: [
        { name: 'login_hash', ...exact(64), isPrimary: true },
        { name: 'attempts', type: 'integer' },
        { name: 'retry_at', ...instant },
      ],
      indices: [{ name: 'ix_sign_in_delays_retry', columnNames: ['retry_at'] }],
    }),
  );
  await runner.createTable(
    new Table({
      name: 'console_scans',
      columns: [
        { name: 'code_hash', ...exact(64), isPrimary: true },
        { name: 'collect_hash', ...exact(64) },
        { name: 'account_id', ...exact(64), isNullable: true },
        { name: 'expires_at', ...instant },
      ],
      indices: [
        { name: 'uq_console_scans_collect', columnNames: ['collect_hash'], isUnique: true },
        { name: 'ix_console_scans_expires', columnNames: ['expires_at'] },
      ],
    }),
  );
}

/** SQLite cannot change a column, and making the table anew would take the sessions with it: the column moves. */
async function withOpenid(runner: QueryRunner, nullable: 'NULL' | 'NOT NULL'): Promise<void> {
  if (runner.dataSource.options.type === 'mysql') {
    await runner.query(
      `ALTER TABLE accounts MODIFY openid varchar(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin ${nullable}`,
    );
    return;
  }
  const type = nullable === 'NULL' ? 'varchar(64)' : `varchar(64) NOT NULL DEFAULT ''`;
  for (const statement of [
    `ALTER TABLE accounts ADD COLUMN moved ${type}`,
    'UPDATE accounts SET moved = openid',
    'DROP INDEX uq_accounts_openid',
    'ALTER TABLE accounts DROP COLUMN openid',
    'ALTER TABLE accounts RENAME COLUMN moved TO openid',
    'CREATE UNIQUE INDEX uq_accounts_openid ON accounts (openid)',
  ])
    await runner.query(statement);
}
