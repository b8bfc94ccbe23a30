import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { dialect } from '../dialect';

/** Posters that were drawn, by what they say. */
export class Posters1700000000030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { exact, instant } = dialect(runner);
    await runner.createTable(
      new Table({
        name: 'posters',
        columns: [
          { name: 'digest', ...exact(64), isPrimary: true },
          { name: 'file', ...exact(64) },
          { name: 'publicist_id', ...exact(64) },
          { name: 'made_at', ...instant },
        ],
        indices: [
          { name: 'ix_posters_publicist', columnNames: ['publicist_id', 'made_at'] },
          { name: 'ix_posters_made', columnNames: ['made_at'] },
        ],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('posters');
  }
}
