import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** The phone of a request's contact is sealed; one that is not yet has no key, and is sealed when the service starts. */
export class ContactPhones1700000000024 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const mysql = runner.dataSource.options.type === 'mysql';
    const exact = (length: number) =>
      `varchar(${length})${mysql ? ' CHARACTER SET utf8mb4 COLLATE utf8mb4_bin' : ''} NOT NULL`;
    // In plain SQL: TypeORM would build the table anew on SQLite, and lose its check. SQLite counts no lengths.
    await runner.query(`ALTER TABLE onsite_requests ADD COLUMN phone_key_id ${exact(32)} DEFAULT ''`);
    if (mysql) await runner.query(`ALTER TABLE onsite_requests MODIFY phone ${exact(255)}`);
  }

  /** What is sealed cannot be read without its key, and goes. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`UPDATE onsite_requests SET phone = '' WHERE phone_key_id <> ''`);
    await runner.query('ALTER TABLE onsite_requests DROP COLUMN phone_key_id');
    if (runner.dataSource.options.type === 'mysql')
      await runner.query(
        'ALTER TABLE onsite_requests MODIFY phone varchar(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL',
      );
  }
}
