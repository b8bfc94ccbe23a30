import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';

/** Who works for a company is asked by its number in the list of companies, for its code may be corrected. */
export class Colleagues1700000000042 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const columnNames = ['organisation_id', 'state'];
    await runner.createIndex(
      'publicists',
      new TableIndex({ name: 'ix_publicists_organisation', columnNames }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('publicists', 'ix_publicists_organisation');
  }
}
