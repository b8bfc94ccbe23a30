import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Why an appeal of somebody who did not come is not granted. */
export class RefusedAppeals1700000000040 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const mysql = runner.dataSource.options.type === 'mysql';
    const exact = mysql ? 'CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL' : 'NULL';
    // In plain SQL: TypeORM would build the table anew on SQLite, and lose its checks.
    await runner.query(`ALTER TABLE bookings ADD COLUMN refused_because varchar(200) ${exact}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE bookings DROP COLUMN refused_because');
  }
}
