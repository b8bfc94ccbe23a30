import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Films are flagged when a clause that they cite changes. */
export class CheckedVideos1700000000031 implements MigrationInterface {
  // In plain SQL: TypeORM would build the table anew on SQLite.
  async up(runner: QueryRunner): Promise<void> {
    const instant = runner.dataSource.options.type === 'mysql' ? 'datetime(3)' : 'datetime';
    await runner.query(`ALTER TABLE videos ADD COLUMN flagged_at ${instant}`);
    await runner.query('ALTER TABLE videos ADD COLUMN flagged_because varchar(16)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE videos DROP COLUMN flagged_because');
    await runner.query('ALTER TABLE videos DROP COLUMN flagged_at');
  }
}
