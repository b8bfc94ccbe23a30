import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { dialect } from '../dialect';

/** Each move of a session, for people know of different ones. What sessions noted of their last move stays for older releases. */
export class LectureMoves1700000000045 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { exact, instant } = dialect(runner);
    await runner.createTable(
      new Table({
        name: 'lecture_moves',
        columns: [
          { name: 'session_id', ...exact(64), isPrimary: true },
          { name: 'number', type: 'integer', isPrimary: true },
          { name: 'made_at', ...instant },
          { name: 'starts_at', ...instant },
          { name: 'ends_at', ...instant },
          { name: 'venue_id', ...exact(64) },
          { name: 'venue_name', ...exact(60) },
          { name: 'venue_address', ...exact(120) },
        ],
      }),
    );
    await runner.query(
      `INSERT INTO lecture_moves
         (session_id, number, made_at, starts_at, ends_at, venue_id, venue_name, venue_address)
       SELECT id, moves, moved_at, moved_from, moved_until, '', moved_venue, '' FROM lecture_sessions
       WHERE moved_at IS NOT NULL AND moved_from IS NOT NULL AND moved_until IS NOT NULL
         AND moved_venue IS NOT NULL`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('lecture_moves');
  }
}
