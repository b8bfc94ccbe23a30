import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What counts after an appeal goes on telling which rule had set it aside. */
export class AppealedRules1700000000036 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE share_visits ADD COLUMN appealed varchar(16)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE share_visits DROP COLUMN appealed');
  }
}
