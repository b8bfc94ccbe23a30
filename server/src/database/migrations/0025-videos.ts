import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { dialect } from '../dialect';

/** Video lectures, what people watched of them, and the certificates of who watched one whole. */
export class Videos1700000000025 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { exact, instant, text, check } = dialect(runner);
    await runner.createTable(
      new Table({
        name: 'videos',
        columns: [
          { name: 'id', ...exact(64), isPrimary: true },
          { name: 'state', ...exact(16) },
          { name: 'title', type: 'varchar', length: '60' },
          { name: 'summary', ...text },
          { name: 'for_whom', type: 'varchar', length: '60' },
          { name: 'speaker', type: 'varchar', length: '40', isNullable: true },
          { name: 'hours', ...text, isNullable: true },
          { name: 'chapters', ...text },
          { name: 'transcript', ...text },
          { name: 'citations', ...text },
          { name: 'film', ...exact(64), isNullable: true },
          { name: 'bytes', type: 'integer' },
          { name: 'length', type: 'integer' },
          { name: 'width', type: 'integer' },
          { name: 'height', type: 'integer' },
          { name: 'starts_at_once', type: 'boolean' },
          { name: 'poster', ...exact(64), isNullable: true },
          { name: 'demo', type: 'boolean' },
          { name: 'revision', type: 'integer' },
          { name: 'created_at', ...instant },
          { name: 'changed_at', ...instant },
        ],
        indices: [{ name: 'ix_videos_state', columnNames: ['state', 'id'] }],
      }),
    );
    await check(
      'videos',
      'ck_videos_state',
      `state IN ('draft', 'published') AND (state <> 'published' OR film IS NOT NULL)`,
    );
    await watching(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['video_certificates', 'video_progress', 'video_sittings', 'videos'])
      await runner.dropTable(table);
  }
}

async function watching(runner: QueryRunner): Promise<void> {
  const { exact, instant, text } = dialect(runner);
  await runner.createTable(
    new Table({
      name: 'video_sittings',
      columns: [
        { name: 'account_id', ...exact(64), isPrimary: true },
        { name: 'credit', type: 'integer' },
        { name: 'heard_at', ...instant },
        { name: 'revision', type: 'integer' },
      ],
      indices: [{ name: 'ix_video_sittings_heard', columnNames: ['heard_at'] }],
    }),
  );
  await runner.createTable(
    new Table({
      name: 'video_progress',
      columns: [
        { name: 'id', ...exact(64), isPrimary: true },
        { name: 'account_id', ...exact(64) },
        { name: 'video_id', ...exact(64) },
        { name: 'film', ...exact(64) },
        { name: 'watched', ...text },
        { name: 'position', type: 'integer' },
        { name: 'opened_at', ...instant },
        { name: 'heard_at', ...instant },
        { name: 'completed_at', ...instant, isNullable: true },
      ],
      indices: [
        { name: 'uq_video_progress_viewer', columnNames: ['account_id', 'video_id'], isUnique: true },
        { name: 'ix_video_progress_heard', columnNames: ['heard_at'] },
      ],
    }),
  );
  await runner.createTable(
    new Table({
      name: 'video_certificates',
      columns: [
        { name: 'id', ...exact(64), isPrimary: true },
        { name: 'account_id', ...exact(64) },
        { name: 'video_id', ...exact(64) },
        { name: 'code', ...exact(16) },
        { name: 'name', type: 'varchar', length: '40' },
        { name: 'title', type: 'varchar', length: '60' },
        { name: 'length', type: 'integer' },
        { name: 'demo', type: 'boolean' },
        { name: 'completed_at', ...instant },
        { name: 'issued_at', ...instant },
      ],
      indices: [
        { name: 'uq_video_certificates_viewer', columnNames: ['account_id', 'video_id'], isUnique: true },
        { name: 'uq_video_certificates_code', columnNames: ['code'], isUnique: true },
      ],
    }),
  );
}
