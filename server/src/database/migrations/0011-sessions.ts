import { type MigrationInterface, type QueryRunner, TableColumn, TableIndex } from 'typeorm';
import { dialect } from '../dialect';

/** Sessions are refreshed. Those of before cannot be, and are over. */
export class Sessions1700000000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { check, exact, instant } = dialect(runner);
    await runner.addColumns('sessions', [
      new TableColumn({ name: 'kind', ...exact(16), default: `'phone'` }),
      ...hashes.map((name) => new TableColumn({ name, ...exact(64), isNullable: true })),
      ...instants.map((name) => new TableColumn({ name, ...instant, isNullable: true })),
    ]);
    for (const column of looked)
      await runner.createIndex(
        'sessions',
        new TableIndex({ name: `uq_sessions_${column}`, columnNames: [column], isUnique: true }),
      );
    await check('sessions', 'ck_sessions_kind', `kind IN ('phone', 'console')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dialect(runner).uncheck('sessions', 'ck_sessions_kind');
    for (const column of looked) await runner.dropIndex('sessions', `uq_sessions_${column}`);
    await runner.dropColumns('sessions', ['kind', ...hashes, ...instants]);
  }
}

const hashes = ['family_hash', 'refresh_hash', 'previous_hash', 'salt', 'access_hash'];
const instants = ['access_until', 'created_at', 'rotated_at', 'used_at'];
const looked = ['family_hash', 'access_hash'];
