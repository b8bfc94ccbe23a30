import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** By which official holidays whoever booked at a service point was told last: a release may bring others. */
export class HolidaysTold1700000000050 implements MigrationInterface {
  // In plain SQL: TypeORM would build the table anew on SQLite.
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE service_points ADD COLUMN holidays_told text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE service_points DROP COLUMN holidays_told');
  }
}
