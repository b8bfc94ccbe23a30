import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { dialect } from '../dialect';

/** What was done by whom. Entries and links are only ever inserted: a database user needs no more rights on them. */
export class Audit1700000000012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { exact, instant, text } = dialect(runner);
    await runner.createTable(
      new Table({
        name: 'audit_entries',
        columns: [
          { name: 'id', ...exact(64), isPrimary: true },
          { name: 'at', ...instant },
          { name: 'actor', ...exact(100) },
          { name: 'action', ...exact(40) },
          { name: 'subject', ...exact(100) },
          { name: 'detail', ...text },
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'audit_links',
        columns: [
          { name: 'position', type: 'integer', isPrimary: true },
          { name: 'entry_id', ...exact(64) },
          { name: 'hash', ...exact(64) },
        ],
        indices: [{ name: 'uq_audit_links_entry', columnNames: ['entry_id'], isUnique: true }],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'audit_pending',
        columns: [{ name: 'entry_id', ...exact(64), isPrimary: true }],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'leases',
        columns: [
          { name: 'name', ...exact(64), isPrimary: true },
          { name: 'holder', ...exact(64) },
          { name: 'until', ...instant },
        ],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['leases', 'audit_pending', 'audit_links', 'audit_entries'])
      await runner.dropTable(table);
  }
}
