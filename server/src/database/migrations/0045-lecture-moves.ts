import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { dialect } from '../dialect';

/**
 * Each move of a session, for people know of different ones. What sessions noted of their last move stays for older
 * releases; of its venue that is the name, or the address where the name stayed, so one that is neither of the present
 * venue is known by that alone. Renames were counted after it without a note: with the last number nobody who has not
 * read of the move is taken for one who has.
 */
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
       SELECT s.id, moves, moved_at, moved_from, moved_until,
         COALESCE(v.id, ''), COALESCE(v.name, moved_venue), COALESCE(v.address, '')
       FROM lecture_sessions s
       LEFT JOIN venues v ON v.id = s.venue_id AND moved_venue IN (v.name, SUBSTR(v.address, 1, 60))
       WHERE moved_at IS NOT NULL AND moved_from IS NOT NULL AND moved_until IS NOT NULL
         AND moved_venue IS NOT NULL`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('lecture_moves');
  }
}
