import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { dialect } from '../dialect';

/** Official texts, each version as it was imported, and their clauses, the removed ones too: an id is never given twice. */
export class Documents1700000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { exact, instant, text, check } = dialect(runner);
    await runner.createTable(
      new Table({
        name: 'documents',
        columns: [
          { name: 'id', ...exact(64), isPrimary: true },
          { name: 'title', ...exact(200) },
          { name: 'number', ...exact(60), isNullable: true },
          { name: 'issuer', ...exact(60), isNullable: true },
          { name: 'issued_on', ...exact(10), isNullable: true },
          { name: 'cites', ...text },
          { name: 'version', type: 'integer' },
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'document_versions',
        columns: [
          { name: 'document_id', ...exact(64), isPrimary: true },
          { name: 'version', type: 'integer', isPrimary: true },
          { name: 'fingerprint', ...exact(64) },
          { name: 'imported_at', ...instant },
          { name: 'source', ...text },
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'clauses',
        columns: [
          { name: 'document_id', ...exact(64), isPrimary: true },
          { name: 'id', ...exact(64), isPrimary: true },
          { name: 'parent_id', ...exact(64), isNullable: true },
          { name: 'kind', ...exact(16) },
          { name: 'label', ...exact(16) },
          { name: 'title', ...exact(80) },
          { name: 'text', ...text },
          { name: 'position', type: 'integer' },
          { name: 'worded_in', type: 'integer' },
          { name: 'removed_in', type: 'integer', isNullable: true },
        ],
      }),
    );
    await check('clauses', 'ck_clauses_kind', `kind IN ('cover', 'preamble', 'part', 'item', 'point')`);
    await runner.createTable(
      new Table({
        name: 'indexed_digests',
        columns: [
          { name: 'document_id', ...exact(64), isPrimary: true },
          { name: 'fingerprint', ...exact(64) },
        ],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['indexed_digests', 'clauses', 'document_versions', 'documents'])
      await runner.dropTable(table);
  }
}
