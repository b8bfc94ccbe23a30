import { type MigrationInterface, type QueryRunner, Table, TableColumn } from 'typeorm';
import { dialect } from '../dialect';

/** The forum, and how far changes of clauses and rules have been looked at for whoever cites them. */
export class Forum1700000000026 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await posts(runner);
    await texts(runner);
    await besidePosts(runner);
    const { exact, instant } = dialect(runner);
    await runner.createTable(
      new Table({
        name: 'citation_watch',
        columns: [
          { name: 'kind', ...exact(16), isPrimary: true },
          { name: 'source', ...exact(64), isPrimary: true },
          { name: 'seen', ...exact(64) },
        ],
      }),
    );
    await runner.query(
      `INSERT INTO citation_watch (kind, source, seen) SELECT 'document', id, version FROM documents`,
    );
    await runner.addColumns('articles', [
      new TableColumn({ name: 'flagged_at', ...instant, isNullable: true }),
      new TableColumn({ name: 'flagged_because', ...exact(16), isNullable: true }),
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumns('articles', ['flagged_because', 'flagged_at']);
    for (const table of ['citation_watch', 'forum_reports', 'forum_follows', 'forum_citations'])
      await runner.dropTable(table);
    for (const table of ['forum_texts', 'forum_posts']) await runner.dropTable(table);
    await runner.query(
      `DELETE FROM search_grams WHERE entry IN (SELECT entry FROM search_entries WHERE kind = 'question')`,
    );
    await runner.query(`DELETE FROM search_entries WHERE kind = 'question'`);
  }
}

async function posts(runner: QueryRunner): Promise<void> {
  const { exact, instant, check } = dialect(runner);
  await runner.createTable(
    new Table({
      name: 'forum_posts',
      columns: [
        { name: 'id', ...exact(64), isPrimary: true },
        { name: 'kind', ...exact(16) },
        { name: 'question_id', ...exact(64) },
        { name: 'account_id', ...exact(64), isNullable: true },
        { name: 'speaker', ...exact(16) },
        { name: 'field', ...exact(40) },
        { name: 'newest_revision', type: 'integer' },
        { name: 'shown_revision', type: 'integer', isNullable: true },
        { name: 'shown_at', ...instant, isNullable: true },
        { name: 'accepted_id', ...exact(64), isNullable: true },
        { name: 'expires_on', ...exact(10), isNullable: true },
        { name: 'flagged_at', ...instant, isNullable: true },
        { name: 'flagged_because', ...exact(16), isNullable: true },
        { name: 'demo', type: 'boolean' },
        { name: 'created_at', ...instant },
      ],
      indices: [
        { name: 'ix_forum_posts_question', columnNames: ['question_id', 'kind'] },
        { name: 'ix_forum_posts_account', columnNames: ['account_id', 'id'] },
        { name: 'ix_forum_posts_shown', columnNames: ['kind', 'shown_at'] },
        { name: 'ix_forum_posts_expires', columnNames: ['expires_on'] },
        { name: 'ix_forum_posts_flagged', columnNames: ['flagged_at'] },
      ],
    }),
  );
  await check(
    'forum_posts',
    'ck_forum_posts_kind',
    `(kind = 'question' AND id = question_id) OR (kind = 'answer' AND accepted_id IS NULL)`,
  );
}

async function texts(runner: QueryRunner): Promise<void> {
  const { exact, instant, text, check } = dialect(runner);
  await runner.createTable(
    new Table({
      name: 'forum_texts',
      columns: [
        { name: 'id', ...exact(64), isPrimary: true },
        { name: 'post_id', ...exact(64) },
        { name: 'revision', type: 'integer' },
        { name: 'kind', ...exact(16) },
        { name: 'field', ...exact(40) },
        { name: 'title', type: 'varchar', length: '60', isNullable: true },
        { name: 'text', ...text },
        { name: 'expires_on', ...exact(10), isNullable: true },
        { name: 'verdict', ...exact(16) },
        { name: 'state', ...exact(16) },
        { name: 'reason', type: 'varchar', length: '300', isNullable: true },
        { name: 'submitted_at', ...instant },
        { name: 'decided_at', ...instant, isNullable: true },
        { name: 'decided_by', ...exact(100), isNullable: true },
      ],
      indices: [
        { name: 'uq_forum_texts_revision', columnNames: ['post_id', 'revision'], isUnique: true },
        { name: 'ix_forum_texts_state', columnNames: ['state', 'submitted_at'] },
        { name: 'ix_forum_texts_decided', columnNames: ['decided_at'] },
      ],
    }),
  );
  await check(
    'forum_texts',
    'ck_forum_texts_state',
    `verdict IN ('pass', 'review', 'unchecked')
     AND ((state = 'held' AND decided_at IS NULL)
       OR (state IN ('shown', 'returned', 'refused', 'hidden', 'replaced') AND decided_at IS NOT NULL))
     AND (state NOT IN ('returned', 'refused', 'hidden') OR reason IS NOT NULL)`,
  );
}

async function besidePosts(runner: QueryRunner): Promise<void> {
  const { exact, instant, check } = dialect(runner);
  await runner.createTable(
    new Table({
      name: 'forum_citations',
      columns: [
        { name: 'text_id', ...exact(64), isPrimary: true },
        { name: 'document_id', ...exact(64), isPrimary: true },
        { name: 'clause_id', ...exact(64), isPrimary: true },
        { name: 'version', type: 'integer' },
        { name: 'place', type: 'integer' },
      ],
      indices: [{ name: 'ix_forum_citations_clause', columnNames: ['document_id', 'clause_id'] }],
    }),
  );
  await runner.createTable(
    new Table({
      name: 'forum_follows',
      columns: [
        { name: 'question_id', ...exact(64), isPrimary: true },
        { name: 'account_id', ...exact(64), isPrimary: true },
        { name: 'created_at', ...instant },
      ],
      indices: [{ name: 'ix_forum_follows_account', columnNames: ['account_id'] }],
    }),
  );
  await runner.createTable(
    new Table({
      name: 'forum_reports',
      columns: [
        { name: 'id', ...exact(64), isPrimary: true },
        { name: 'post_id', ...exact(64) },
        { name: 'account_id', ...exact(64) },
        { name: 'reason', ...exact(16) },
        { name: 'state', ...exact(16) },
        { name: 'created_at', ...instant },
        { name: 'settled_at', ...instant, isNullable: true },
        { name: 'settled_by', ...exact(100), isNullable: true },
      ],
      indices: [
        { name: 'uq_forum_reports_once', columnNames: ['post_id', 'account_id'], isUnique: true },
        { name: 'ix_forum_reports_state', columnNames: ['state', 'created_at'] },
        { name: 'ix_forum_reports_account', columnNames: ['account_id'] },
      ],
    }),
  );
  await check('forum_reports', 'ck_forum_reports_state', `state IN ('open', 'kept', 'hidden')`);
}
