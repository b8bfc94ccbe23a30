import { type MigrationInterface, type QueryRunner, Table, TableColumn, TableIndex } from 'typeorm';
import { dialect } from '../dialect';

const unique = (name: string, columnNames: string[]) => new TableIndex({ name, columnNames, isUnique: true });
const byVideo = unique('uq_video_certificates_viewer', ['account_id', 'video_id']);
const byKind = unique('uq_video_certificates_subject', ['account_id', 'kind', 'video_id']);

/** Courses, what people handed in at their tests, and certificates of them beside those of films. */
export class Courses1700000000028 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { exact, instant, text, check } = dialect(runner);
    await runner.createTable(
      new Table({
        name: 'courses',
        columns: [
          { name: 'id', ...exact(64), isPrimary: true },
          { name: 'state', ...exact(16) },
          { name: 'title', type: 'varchar', length: '60' },
          { name: 'summary', ...text },
          { name: 'for_whom', type: 'varchar', length: '60' },
          { name: 'for_publicists', type: 'boolean' },
          { name: 'video_ids', ...text },
          { name: 'test', ...text },
          { name: 'bank', ...text },
          { name: 'demo', type: 'boolean' },
          { name: 'revision', type: 'integer' },
          { name: 'flagged_at', ...instant, isNullable: true },
          { name: 'flagged_because', ...exact(16), isNullable: true },
          { name: 'created_at', ...instant },
          { name: 'changed_at', ...instant },
        ],
        indices: [{ name: 'ix_courses_state', columnNames: ['state', 'id'] }],
      }),
    );
    await check('courses', 'ck_courses_state', `state IN ('draft', 'published')`);
    await runner.createTable(
      new Table({
        name: 'course_attempts',
        columns: [
          { name: 'id', ...exact(64), isPrimary: true },
          { name: 'account_id', ...exact(64) },
          { name: 'course_id', ...exact(64) },
          { name: 'live', type: 'integer', isNullable: true },
          { name: 'questions', ...text },
          { name: 'pass_mark', type: 'integer' },
          { name: 'answers', ...text, isNullable: true },
          { name: 'right_answers', type: 'integer', isNullable: true },
          { name: 'begun_at', ...instant },
          { name: 'handed_in_at', ...instant, isNullable: true },
          { name: 'revision', type: 'integer' },
        ],
        indices: [
          {
            name: 'uq_course_attempts_live',
            columnNames: ['account_id', 'course_id', 'live'],
            isUnique: true,
          },
          { name: 'ix_course_attempts_begun', columnNames: ['begun_at'] },
        ],
      }),
    );
    await check('course_attempts', 'ck_course_attempts_live', 'live IS NULL OR live = 1');
    await runner.addColumns('video_certificates', [
      new TableColumn({ name: 'kind', ...exact(16), default: "'video'" }),
      new TableColumn({ name: 'right_answers', type: 'integer', isNullable: true }),
      new TableColumn({ name: 'questions', type: 'integer', isNullable: true }),
    ]);
    await runner.dropIndex('video_certificates', byVideo);
    await runner.createIndex('video_certificates', byKind);
    await check('video_certificates', 'ck_video_certificates_kind', `kind IN ('video', 'course')`);
  }

  /** Certificates of courses go: nothing is left that they could be about. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM video_certificates WHERE kind <> 'video'`);
    await dialect(runner).uncheck('video_certificates', 'ck_video_certificates_kind');
    await runner.dropIndex('video_certificates', byKind);
    await runner.createIndex('video_certificates', byVideo);
    await runner.dropColumns('video_certificates', ['kind', 'right_answers', 'questions']);
    for (const table of ['course_attempts', 'courses']) await runner.dropTable(table);
  }
}
