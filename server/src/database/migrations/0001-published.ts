import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { dialect } from '../dialect';

/** One row whose version every change of published content increases. */
export class Published1700000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { exact } = dialect(runner);
    await runner.createTable(
      new Table({
        name: 'content_version',
        columns: [
          { name: 'id', ...exact(16), isPrimary: true },
          { name: 'version', type: 'integer' },
        ],
      }),
    );
    await runner.query(`INSERT INTO content_version (id, version) VALUES ('published', 1)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('content_version');
  }
}
