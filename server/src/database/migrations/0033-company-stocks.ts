import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Seats kept for companies are told apart from everybody's by what they are, not by how their id reads. */
export class CompanyStocks1700000000033 implements MigrationInterface {
  // In plain SQL: TypeORM would build the table anew on SQLite.
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE booking_resources ADD COLUMN for_companies boolean NOT NULL DEFAULT false',
    );
    await runner.query("UPDATE booking_resources SET for_companies = true WHERE id LIKE '%.company'");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE booking_resources DROP COLUMN for_companies');
  }
}
