import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { dialect } from '../dialect';

export class Identity1700000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { exact, instant } = dialect(runner);
    await runner.createTable(
      new Table({
        name: 'accounts',
        columns: [
          { name: 'id', ...exact(64), isPrimary: true },
          { name: 'openid', ...exact(64) },
          { name: 'created_at', ...instant },
        ],
        indices: [{ name: 'uq_accounts_openid', columnNames: ['openid'], isUnique: true }],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'sessions',
        columns: [
          { name: 'id', ...exact(64), isPrimary: true },
          { name: 'account_id', ...exact(64) },
          { name: 'expires_at', ...instant },
        ],
        indices: [
          { name: 'ix_sessions_account', columnNames: ['account_id'] },
          { name: 'ix_sessions_expires', columnNames: ['expires_at'] },
        ],
        foreignKeys: [
          {
            name: 'fk_sessions_account',
            columnNames: ['account_id'],
            referencedTableName: 'accounts',
            referencedColumnNames: ['id'],
            onDelete: 'CASCADE',
          },
        ],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('sessions');
    await runner.dropTable('accounts');
  }
}
