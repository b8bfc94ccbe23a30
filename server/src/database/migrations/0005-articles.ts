import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { dialect } from '../dialect';

/** Articles, every revision of them, and the clauses that the published ones cite. */
export class Articles1700000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { exact, instant, text, check } = dialect(runner);
    await runner.createTable(
      new Table({
        name: 'articles',
        columns: [
          { name: 'id', ...exact(64), isPrimary: true },
          { name: 'demo', type: 'boolean' },
          { name: 'newest_revision', type: 'integer' },
          { name: 'published_revision', type: 'integer', isNullable: true },
          { name: 'published_at', ...instant, isNullable: true },
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'article_revisions',
        columns: [
          { name: 'article_id', ...exact(64), isPrimary: true },
          { name: 'revision', type: 'integer', isPrimary: true },
          { name: 'kind', ...exact(16) },
          { name: 'entry_group', ...exact(16) },
          { name: 'field', ...exact(40), isNullable: true },
          { name: 'title', ...exact(120) },
          { name: 'summary', ...exact(300) },
          { name: 'body', ...text },
          { name: 'consent', ...text, isNullable: true },
          { name: 'created_at', ...instant },
        ],
      }),
    );
    await check('article_revisions', 'ck_article_revisions_kind', `kind IN ('policy', 'guide', 'story')`);
    await check(
      'article_revisions',
      'ck_article_revisions_group',
      `entry_group IN ('reform', 'service', 'incentive', 'industry')`,
    );
    await runner.createTable(
      new Table({
        name: 'article_citations',
        columns: [
          { name: 'document_id', ...exact(64), isPrimary: true },
          { name: 'clause_id', ...exact(64), isPrimary: true },
          { name: 'article_id', ...exact(64), isPrimary: true },
        ],
        indices: [{ name: 'ix_article_citations_article', columnNames: ['article_id'] }],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['article_citations', 'article_revisions', 'articles']) await runner.dropTable(table);
  }
}
