import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Of which times somebody was asked, those at which they were not free included; older asks know only those they kept. */
export class WantedTimes1700000000046 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // In plain SQL: TypeORM would build the table anew on SQLite, and lose its checks.
    await runner.query('ALTER TABLE onsite_asks ADD COLUMN wanted text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE onsite_asks DROP COLUMN wanted');
  }
}
