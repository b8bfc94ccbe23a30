import { type MigrationInterface, type QueryRunner, Table, TableIndex } from 'typeorm';
import { dialect } from '../dialect';

/** The own index: each text once, and the signs, pairs of signs and words in it. */
export class Search1700000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { exact, text } = dialect(runner);
    await runner.createTable(
      new Table({
        name: 'search_entries',
        columns: [
          { name: 'entry', ...exact(140), isPrimary: true },
          { name: 'kind', ...exact(16) },
          { name: 'document_id', ...exact(64), isNullable: true },
          { name: 'id', ...exact(64) },
          { name: 'title', ...exact(200) },
          { name: 'place', ...exact(255) },
          { name: 'text', ...text },
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'search_grams',
        columns: [
          { name: 'gram', ...exact(32), isPrimary: true },
          { name: 'entry', ...exact(140), isPrimary: true },
          { name: 'in_title', type: 'integer' },
        ],
      }),
    );
    await runner.createIndex(
      'search_grams',
      new TableIndex({ name: 'ix_search_grams_entry', columnNames: ['entry'] }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('search_grams');
    await runner.dropTable('search_entries');
  }
}
