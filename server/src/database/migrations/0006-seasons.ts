import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { dialect } from '../dialect';

/** Theme seasons and what they hold, in order. */
export class Seasons1700000000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { exact, instant, text, check } = dialect(runner);
    await runner.createTable(
      new Table({
        name: 'seasons',
        columns: [
          { name: 'id', ...exact(64), isPrimary: true },
          { name: 'year', type: 'integer' },
          { name: 'quarter', type: 'integer' },
          { name: 'theme', ...exact(60) },
          { name: 'slogan', ...exact(60) },
          { name: 'organiser', ...exact(120) },
          { name: 'district', ...exact(20), isNullable: true },
          { name: 'intro', ...text },
          { name: 'demo', type: 'boolean' },
          { name: 'state', ...exact(16) },
          { name: 'publish_at', ...instant, isNullable: true },
          { name: 'published_at', ...instant, isNullable: true },
        ],
        indices: [{ name: 'ix_seasons_due', columnNames: ['state', 'publish_at'] }],
      }),
    );
    await check('seasons', 'ck_seasons_quarter', 'quarter BETWEEN 1 AND 4');
    await check('seasons', 'ck_seasons_state', `state IN ('draft', 'scheduled', 'published', 'archived')`);
    await check(
      'seasons',
      'ck_seasons_times',
      `(state <> 'scheduled' OR publish_at IS NOT NULL) AND (state IN ('draft', 'scheduled') OR published_at IS NOT NULL)`,
    );
    await runner.createTable(
      new Table({
        name: 'season_items',
        columns: [
          { name: 'season_id', ...exact(64), isPrimary: true },
          { name: 'position', type: 'integer', isPrimary: true },
          { name: 'kind', ...exact(16) },
          { name: 'target_id', ...exact(130), isNullable: true },
          { name: 'title', ...exact(120) },
          { name: 'note', ...exact(300) },
          { name: 'form', ...exact(16), isNullable: true },
          { name: 'day', ...exact(10), isNullable: true },
        ],
      }),
    );
    await check(
      'season_items',
      'ck_season_items_kind',
      `kind IN ('article', 'document', 'lecture', 'check')`,
    );
    await check(
      'season_items',
      'ck_season_items_form',
      `form IS NULL OR form IN ('public', 'video', 'forum', 'onsite')`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('season_items');
    await runner.dropTable('seasons');
  }
}
