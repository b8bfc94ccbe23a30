import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Who noted attendance of an on-site session: what is printed about it says so. */
export class OnsiteNotedBy1700000000035 implements MigrationInterface {
  // In plain SQL: TypeORM would build the table anew on SQLite.
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE onsite_requests ADD COLUMN noted_by varchar(16)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE onsite_requests DROP COLUMN noted_by');
  }
}
