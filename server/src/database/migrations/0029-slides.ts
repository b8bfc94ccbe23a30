import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { dialect } from '../dialect';

/** Slides beside a film, and how a lecturer's consent was given to a portrait that staff brought. */
export class Slides1700000000029 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { exact, instant } = dialect(runner);
    await runner.createTable(
      new Table({
        name: 'video_slides',
        columns: [
          { name: 'id', ...exact(64), isPrimary: true },
          { name: 'video_id', ...exact(64) },
          { name: 'at', type: 'integer' },
          { name: 'title', type: 'varchar', length: '60' },
          { name: 'file', ...exact(64) },
          { name: 'type', ...exact(16) },
          { name: 'bytes', type: 'integer' },
          { name: 'width', type: 'integer' },
          { name: 'height', type: 'integer' },
          { name: 'created_at', ...instant },
        ],
        indices: [{ name: 'uq_video_slides_at', columnNames: ['video_id', 'at'], isUnique: true }],
      }),
    );
    // In plain SQL: TypeORM would build the table anew on SQLite.
    await runner.query('ALTER TABLE lecturers ADD COLUMN demo boolean NOT NULL DEFAULT 0');
    await runner.query('ALTER TABLE lecturers ADD COLUMN portrait_consent varchar(120)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE lecturers DROP COLUMN portrait_consent');
    await runner.query('ALTER TABLE lecturers DROP COLUMN demo');
    await runner.dropTable('video_slides');
  }
}
