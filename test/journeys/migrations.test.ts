import { type DatabaseConfig } from '@titles/server/config';
import { connect } from '@titles/server/database/connect';
import { migrations } from '@titles/server/database/migrations';
import { type DataSource } from 'typeorm';
import { eachDatabase, emptyDatabase, freshDatabase } from '../support/databases';
import { Filler, rowsOfEveryTable } from '../support/rows';
import { definitions, type Tables } from '../support/tables';

/** A connection that knows the first `count` migrations alone. */
async function connected<T>(
  config: DatabaseConfig,
  count: number,
  work: (source: DataSource) => Promise<T>,
): Promise<T> {
  const source = await connect(config, migrations.slice(0, count));
  try {
    return await work(source);
  } finally {
    await source.destroy();
  }
}

eachDatabase((name) => {
  test('every migration goes up, down and up again on a database that was filled at each one before', async () => {
    const config = await emptyDatabase(name);
    const filler = new Filler();
    let tables: Tables = {};
    for (const [index, { name: migration }] of migrations.entries())
      await connected(config, index + 1, async (source) => {
        const rows = await rowsOfEveryTable(source);
        expect(await source.runMigrations()).toHaveLength(1);
        const after = await definitions(source);
        expect({ migration, rows: await rowsOfEveryTable(source) }).toMatchObject({ migration, rows });
        await source.undoLastMigration();
        expect({ migration, tables: await definitions(source) }).toEqual({ migration, tables });
        await source.runMigrations();
        expect({ migration, tables: await definitions(source) }).toEqual({ migration, tables: after });
        expect({ migration, rows: await rowsOfEveryTable(source) }).toMatchObject({ migration, rows });
        tables = after;
        await filler.addRows(source);
      });
    await connected(config, migrations.length, async (source) => {
      await expect(source.showMigrations()).resolves.toBe(false);
      const counts = Object.values(await rowsOfEveryTable(source)).map((rows) => rows.length);
      expect(Math.min(...counts)).toBeGreaterThan(0);
      // The first makes one table, which holds one row ever.
      expect(Math.max(...counts)).toBe(migrations.length - 1);
    });
  }, 300_000);

  test(
    'all of them go down to nothing',
    async () =>
      connected(await freshDatabase(name), migrations.length, async (source) => {
        expect(Object.keys(await definitions(source))).toContain('content_version');
        for (let left = migrations.length; left > 0; left--) await source.undoLastMigration();
        expect(await definitions(source)).toEqual({});
      }),
    300_000,
  );

  test('the last move that older releases noted keeps its venue', async () => {
    const address = '蓬江区白沙街道'.repeat(12);
    await connected(await freshDatabase(name), migrations.length, async (source) => {
      do await source.undoLastMigration();
      while ('lecture_moves' in (await definitions(source)));
      const at = '2026-12-09 06:00:00.000';
      const insert = (table: string, row: Record<string, unknown>) =>
        source.createQueryBuilder().insert().into(table).values(row).execute();
      const venue = { id: 'v', name: '大礼堂', district: '蓬江', address, getting_there: '', demo: false };
      await insert('venues', { ...venue, created_at: at });
      const session = {
        ...{ lecture_id: 'l', venue_id: 'v', state: 'planned', check_in_secret: 's', moves: 3 },
        ...{ opens_at: '2026-12-01 06:00:00.000', closes_at: '2026-12-08 06:00:00.000', created_at: at },
        ...{ starts_at: at, ends_at: '2026-12-09 08:00:00.000' },
      };
      const moved = { moved_at: at, moved_from: at, moved_until: at };
      await insert('lecture_sessions', { ...session, id: 'never' });
      for (const [id, moved_venue] of [
        ['named', '大礼堂'],
        ['addressed', address.slice(0, 60)],
        ['elsewhere', '图书馆'],
      ])
        await insert('lecture_sessions', { ...session, ...moved, id, moved_venue });
      await source.runMigrations();
      const columns = 'session_id, number, venue_id, venue_name, venue_address';
      const known = { number: 3, venue_id: 'v', venue_name: '大礼堂', venue_address: address };
      expect(await source.query(`SELECT ${columns} FROM lecture_moves ORDER BY session_id`)).toEqual([
        { session_id: 'addressed', ...known },
        { session_id: 'elsewhere', number: 3, venue_id: '', venue_name: '图书馆', venue_address: '' },
        { session_id: 'named', ...known },
      ]);
    });
  });

  test('the database that the other tests begin with is what the migrations make', async () => {
    const migrated = await connected(await emptyDatabase(name), migrations.length, async (source) => {
      await source.runMigrations();
      return [await definitions(source), await rowsOfEveryTable(source)];
    });
    await connected(await freshDatabase(name), migrations.length, async (source) => {
      expect([await definitions(source), await rowsOfEveryTable(source)]).toEqual(migrated);
      await expect(source.showMigrations()).resolves.toBe(false);
    });
  });
});
