import { type MigrationInterface, type QueryRunner, Table, TableColumn } from 'typeorm';
import { dialect } from '../dialect';

/** Staff edit at the console: versions of seasons, who saved what, previews, and rule sets approved by account. */
export class Editing1700000000019 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { exact, instant, text, check, uncheck } = dialect(runner);
    const by = (name: string) => new TableColumn({ name, ...exact(100), default: `'service'` });
    await runner.createTable(
      new Table({
        name: 'season_versions',
        columns: [
          { name: 'season_id', ...exact(64), isPrimary: true },
          { name: 'version', type: 'integer', isPrimary: true },
          { name: 'content', ...text },
          { name: 'saved_at', ...instant },
          { name: 'saved_by', ...exact(100) },
          { name: 'published_at', ...instant, isNullable: true },
        ],
      }),
    );
    await runner.addColumns('seasons', [
      new TableColumn({ name: 'newest_version', type: 'integer', default: 1 }),
      new TableColumn({ name: 'published_version', type: 'integer', isNullable: true }),
    ]);
    await keepFirstVersions(runner);
    await check(
      'seasons',
      'ck_seasons_versions',
      onOneLine(`(state IN ('draft', 'scheduled') AND published_version IS NULL)
       OR (state IN ('published', 'archived') AND published_version BETWEEN 1 AND newest_version)`),
    );
    await runner.addColumn('article_revisions', by('saved_by'));
    await runner.addColumns('document_versions', [
      by('imported_by'),
      ...counts.map((name) => new TableColumn({ name, type: 'integer', default: 0 })),
    ]);
    await runner.addColumns('rule_set_versions', [
      ...accounts.map((name) => new TableColumn({ name, ...exact(64), isNullable: true })),
      new TableColumn({ name: 'publish_at', ...instant, isNullable: true }),
    ]);
    await uncheck('rule_set_versions', 'ck_rule_set_versions_published');
    await check('rule_set_versions', 'ck_rule_set_versions_published', onOneLine(approvedByAnother));
    await runner.createTable(
      new Table({
        name: 'previews',
        columns: [
          { name: 'token_hash', ...exact(64), isPrimary: true },
          { name: 'account_id', ...exact(64) },
          { name: 'content', ...text },
          { name: 'until', ...instant },
        ],
        indices: [{ name: 'ix_previews_until', columnNames: ['until'] }],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    const { check, uncheck } = dialect(runner);
    await runner.dropTable('previews');
    await runner.query(
      `UPDATE rule_set_versions SET approver = NULL, publish_at = NULL WHERE state <> 'published'`,
    );
    await uncheck('rule_set_versions', 'ck_rule_set_versions_published');
    await check('rule_set_versions', 'ck_rule_set_versions_published', approvedByAnotherName);
    await runner.dropColumns('rule_set_versions', [...accounts, 'publish_at']);
    await runner.dropColumns('document_versions', ['imported_by', ...counts]);
    await runner.dropColumns('article_revisions', ['saved_by']);
    await uncheck('seasons', 'ck_seasons_versions');
    await runner.dropColumns('seasons', ['newest_version', 'published_version']);
    await runner.dropTable('season_versions');
  }
}

/** SQLite’s next rebuild of the table finds only a check that stands on one line. */
const onOneLine = (expression: string): string => expression.replace(/\s+/g, ' ');

const accounts = ['author_account', 'approver_account'];
const counts = ['kept', 'reworded', 'added', 'removed'];

/** By account where both have one: two colleagues may bear one name, and one person two. */
const another = `((author_account IS NOT NULL AND approver_account IS NOT NULL AND approver_account <> author_account)
        OR ((author_account IS NULL OR approver_account IS NULL) AND approver <> author))`;
const approvedByAnother = `(state = 'published' AND number IS NOT NULL AND published_at IS NOT NULL AND author IS NOT NULL
        AND approver IS NOT NULL AND publish_at IS NULL AND ${another})
       OR (state = 'draft' AND number IS NULL AND published_at IS NULL AND author IS NOT NULL
        AND approver IS NOT NULL AND publish_at IS NOT NULL AND ${another})
       OR (state <> 'published' AND number IS NULL AND published_at IS NULL AND approver IS NULL AND publish_at IS NULL)`;
/** As migration 0008 has it. */
const approvedByAnotherName = `(state = 'published' AND number IS NOT NULL AND published_at IS NOT NULL AND author IS NOT NULL
        AND approver IS NOT NULL AND approver <> author)
       OR (state <> 'published' AND number IS NULL AND published_at IS NULL AND approver IS NULL)`;

type Row = Record<string, unknown>;

/** What each season says so far becomes its first version. */
async function keepFirstVersions(runner: QueryRunner): Promise<void> {
  const seasons = (await runner.query('SELECT * FROM seasons')) as (Row & { id: string; state: string })[];
  for (const season of seasons) {
    const items = (await runner.query(
      'SELECT kind, target_id, title, note, form, day FROM season_items WHERE season_id = ? ORDER BY position',
      [season.id],
    )) as (Row & { target_id: unknown })[];
    const { year, quarter, theme, slogan, organiser, district, intro } = season;
    const content = JSON.stringify({
      ...{ year, quarter, theme, slogan, organiser, district, intro },
      items: items.map(({ target_id: targetId, ...item }) => ({ ...item, targetId })),
    });
    await runner.query(
      `INSERT INTO season_versions (season_id, version, content, saved_at, saved_by, published_at)
       SELECT id, 1, ?, COALESCE(published_at, publish_at, '2026-11-01 00:00:00.000'), 'service', published_at
       FROM seasons WHERE id = ?`,
      [content, season.id],
    );
  }
  await runner.query(
    `UPDATE seasons SET published_version = 1, publish_at = NULL WHERE state IN ('published', 'archived')`,
  );
}
