import { type MigrationInterface, type QueryRunner, Table, TableIndex } from 'typeorm';
import { dialect } from '../dialect';

/** What people agreed to, their sealed numbers, and what was asked to be deleted. */
export class Privacy1700000000017 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { check, exact, instant } = dialect(runner);
    await runner.createTable(
      new Table({
        name: 'consents',
        columns: [
          { name: 'id', ...exact(64), isPrimary: true },
          { name: 'account_id', ...exact(64) },
          { name: 'purpose', ...exact(32) },
          { name: 'version', ...exact(16) },
          { name: 'decision', ...exact(16) },
          { name: 'at', ...instant },
          { name: 'erased_at', ...instant, isNullable: true },
        ],
        indices: [
          { name: 'ix_consents_account', columnNames: ['account_id', 'purpose', 'id'] },
          { name: 'ix_consents_erased', columnNames: ['erased_at'] },
        ],
      }),
    );
    await check('consents', 'ck_consents_decision', `decision IN ('given', 'withdrawn')`);
    await runner.createTable(
      new Table({
        name: 'personal_numbers',
        columns: [
          { name: 'id', ...exact(100), isPrimary: true },
          { name: 'account_id', ...exact(64) },
          { name: 'kind', ...exact(16) },
          { name: 'key_id', ...exact(32) },
          { name: 'sealed', ...exact(255) },
          { name: 'blind_index', ...exact(64) },
          { name: 'bound_at', ...instant },
        ],
        indices: [
          { name: 'ix_personal_numbers_account', columnNames: ['account_id'] },
          { name: 'ix_personal_numbers_index', columnNames: ['blind_index'] },
          { name: 'ix_personal_numbers_key', columnNames: ['key_id', 'id'] },
        ],
      }),
    );
    await check('personal_numbers', 'ck_personal_numbers_kind', `kind IN ('phone', 'document')`);
    await runner.createTable(
      new Table({
        name: 'erasures',
        columns: [
          { name: 'id', ...exact(64), isPrimary: true },
          { name: 'account_id', ...exact(64), isNullable: true },
          { name: 'openid', ...exact(128), isNullable: true },
          { name: 'way', ...exact(16) },
          { name: 'asked_at', ...instant },
          { name: 'done_at', ...instant, isNullable: true },
        ],
        indices: [{ name: 'ix_erasures_done', columnNames: ['done_at'] }],
      }),
    );
    await check('erasures', 'ck_erasures_way', `way IN ('person', 'revoked', 'cancelled')`);
    await runner.createIndex(
      'wechat_events',
      new TableIndex({ name: 'ix_wechat_events_received', columnNames: ['received_at'] }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('wechat_events', 'ix_wechat_events_received');
    for (const table of ['erasures', 'personal_numbers', 'consents']) await runner.dropTable(table);
  }
}
