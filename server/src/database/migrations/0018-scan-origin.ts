import { type MigrationInterface, type QueryRunner, Table, type TableColumnOptions } from 'typeorm';
import { dialect } from '../dialect';

/** From where and when a console asked to be let in. Scans last two minutes, so the table is made anew. */
export class ScanOrigin1700000000018 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { exact, instant } = dialect(runner);
    await anew(runner, [
      { name: 'address', ...exact(64) },
      { name: 'browser', ...exact(40) },
      { name: 'asked_at', ...instant },
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await anew(runner, []);
  }
}

async function anew(runner: QueryRunner, more: TableColumnOptions[]): Promise<void> {
  const { exact, instant } = dialect(runner);
  await runner.dropTable('console_scans');
  await runner.createTable(
    new Table({
      name: 'console_scans',
      columns: [
        { name: 'code_hash', ...exact(64), isPrimary: true },
        { name: 'collect_hash', ...exact(64) },
        { name: 'account_id', ...exact(64), isNullable: true },
        { name: 'expires_at', ...instant },
        ...more,
      ],
      indices: [
        { name: 'uq_console_scans_collect', columnNames: ['collect_hash'], isUnique: true },
        { name: 'ix_console_scans_expires', columnNames: ['expires_at'] },
      ],
    }),
  );
}
