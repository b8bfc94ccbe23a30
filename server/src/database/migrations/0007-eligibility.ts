import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { dialect } from '../dialect';

/** Self-checks that people keep with their account. */
export class Eligibility1700000000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { check, exact, instant, text } = dialect(runner);
    await runner.createTable(
      new Table({
        name: 'saved_checks',
        columns: [
          { name: 'id', ...exact(64), isPrimary: true },
          { name: 'account_id', ...exact(64) },
          { name: 'slot', type: 'integer' },
          { name: 'rule_set', ...exact(40) },
          { name: 'record', ...text },
          { name: 'saved_at', ...instant },
        ],
        indices: [{ name: 'uq_saved_checks_slot', columnNames: ['account_id', 'slot'], isUnique: true }],
      }),
    );
    await check('saved_checks', 'ck_saved_checks_slot', 'slot BETWEEN 1 AND 20');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('saved_checks');
  }
}
