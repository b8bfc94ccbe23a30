import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { dialect } from '../dialect';

/** Requests that are carried out once, and how much somebody has asked for in a minute. */
export class Edges1700000000016 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { exact, instant, text } = dialect(runner);
    await runner.createTable(
      new Table({
        name: 'once_requests',
        columns: [
          { name: 'id', ...exact(64), isPrimary: true },
          { name: 'digest', ...exact(64) },
          { name: 'state', ...exact(16) },
          { name: 'holder', ...exact(64) },
          { name: 'lease_until', ...instant },
          { name: 'expires_at', ...instant },
          { name: 'answer', ...text, isNullable: true },
        ],
        indices: [{ name: 'ix_once_requests_expires', columnNames: ['expires_at'] }],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'rate_windows',
        columns: [
          { name: 'id', ...exact(64), isPrimary: true },
          { name: 'minute', type: 'integer' },
          { name: 'used', type: 'integer' },
        ],
        indices: [{ name: 'ix_rate_windows_minute', columnNames: ['minute'] }],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['rate_windows', 'once_requests']) await runner.dropTable(table);
  }
}
