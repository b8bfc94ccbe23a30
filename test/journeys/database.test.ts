import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type DatabaseConfig } from '@titles/server/config';
import { connect } from '@titles/server/database/connect';
import { Database } from '@titles/server/database/database';
import { insertNew } from '@titles/server/database/insert-new';
import { isTransient } from '@titles/server/database/refused-write';
import { makeSqliteExclusive } from '@titles/server/database/exclusive-sqlite';
import Libsql from 'libsql';
import { DataSource } from 'typeorm';
import { eachDatabase, emptyDatabase } from '../support/databases';
import { testFolder } from '../support/folder';
import { environmentOf, launch } from '../support/process';

const folder = () => testFolder('start');

/** A connection on which every test may write, closed whatever happens. */
async function withConnection(config: DatabaseConfig, work: (source: DataSource) => Promise<void>) {
  const source = await connect(config);
  try {
    await work(source);
  } finally {
    await source.destroy();
  }
}

eachDatabase((name) => {
  test('a write that loses against another one is tried again', async () =>
    withConnection(await emptyDatabase(name), async (source) => {
      await source.query('CREATE TABLE seats (id varchar(8) PRIMARY KEY, free integer)');
      await source.query(`INSERT INTO seats VALUES ('a', 50), ('b', 50)`);
      const database = new Database(source);
      const take = (first: string, second: string) =>
        database.write(async (manager) => {
          await manager.query('UPDATE seats SET free = free - 1 WHERE id = ?', [first]);
          await pause(5);
          await manager.query('UPDATE seats SET free = free - 1 WHERE id = ?', [second]);
        });
      await Promise.all([1, 2, 3, 4, 5].flatMap(() => [take('a', 'b'), take('b', 'a')]));
      const rows: { free: number }[] = await source.query('SELECT free FROM seats');
      expect(rows.map(({ free }) => free)).toEqual([40, 40]);
    }));

  test('one change is a transaction by itself, and tells how many rows it found', async () =>
    withConnection(await emptyDatabase(name), async (source) => {
      await source.query('CREATE TABLE seats (id varchar(8) PRIMARY KEY, free integer)');
      await source.query(`INSERT INTO seats VALUES ('a', 2), ('b', 2)`);
      const database = new Database(source);
      const take = (id: string) =>
        database.change('UPDATE seats SET free = free - 1 WHERE id = ? AND free > 0', [id]);
      const took = await Promise.all(['a', 'a', 'a', 'b', 'c'].map(take));
      expect(took.sort()).toEqual([0, 0, 1, 1, 1]);
      const rows: { free: number }[] = await source.query('SELECT free FROM seats');
      expect(rows.map(({ free }) => free)).toEqual([0, 1]);
    }));

  test('of rows inserted together, one that is there already leaves out itself alone', async () =>
    withConnection(await emptyDatabase(name), async (source) => {
      await source.query('CREATE TABLE seats (id varchar(8) PRIMARY KEY, free integer NOT NULL)');
      const insert = (...rows: [string, number | null][]) =>
        insertNew(
          new Database(source),
          'seats',
          ['id', 'free'],
          rows.map(([id, free]) => ({ id, free })),
        );
      expect(await insert(['a', 1], ['b', 1])).toEqual([true, true]);
      expect(await insert(['c', 2], ['a', 2], ['d', 2], ['d', 3])).toEqual([true, false, true, false]);
      expect(await insert(['b', 2])).toEqual([false]);
      await expect(insert(['e', null])).rejects.toThrow();
      const rows: { id: string; free: number }[] = await source.query(
        'SELECT id, free FROM seats ORDER BY id',
      );
      expect(rows.map(({ id, free }) => `${id}${free}`)).toEqual(['a1', 'b1', 'c2', 'd2']);
    }));

  test('one change that something accompanies is undone when that fails', async () =>
    withConnection(await emptyDatabase(name), async (source) => {
      await source.query('CREATE TABLE seats (id varchar(8) PRIMARY KEY, free integer)');
      await source.query(`INSERT INTO seats VALUES ('a', 2)`);
      const database = new Database(source);
      const failing = () => Promise.reject(new Error('not accompanied'));
      const change = () => database.change('UPDATE seats SET free = 0', []);
      await expect(database.accompanied(failing, change)).rejects.toThrow('not accompanied');
      expect(await source.query('SELECT free FROM seats')).toEqual([{ free: 2 }]);
    }));
});

describe('concurrent transactions on the embedded database', () => {
  const bare = () =>
    new DataSource({ type: 'better-sqlite3', driver: Libsql, database: path.join(folder(), 'x.db') });

  /** One transaction writes and fails; a second one and a plain write come meanwhile, and are told they succeeded. */
  async function told(source: DataSource): Promise<string[]> {
    await source.query('CREATE TABLE rows_told (id varchar(8))');
    const insert = (id: string) => `INSERT INTO rows_told VALUES ('${id}')`;
    const results = await Promise.allSettled([
      source.transaction(async (manager) => {
        await manager.query(insert('failed'));
        await pause(60);
        throw new Error('rolled back');
      }),
      pause(20).then(() => source.transaction((manager) => manager.query(insert('second')))),
      pause(30).then(() => source.query(insert('plain'))),
    ]);
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled']);
    const kept: { id: string }[] = await source.query('SELECT id FROM rows_told ORDER BY id');
    await source.destroy();
    return kept.map(({ id }) => id);
  }

  test('TypeORM alone loses what it said was written (if this fails, the cure may go)', async () => {
    expect(await told(await bare().initialize())).not.toEqual(['plain', 'second']);
  });

  test('ours keeps it, and the failed one leaves nothing', async () => {
    const source = bare();
    makeSqliteExclusive(source, 1000);
    expect(await told(await source.initialize())).toEqual(['plain', 'second']);
  });

  test('who waits too long is told that it is busy', async () => {
    const source = bare();
    makeSqliteExclusive(source, 40);
    await source.initialize();
    const long = source.transaction(() => pause(150));
    await expect(source.query('SELECT 1')).rejects.toMatchObject({ code: 'busy' });
    await long;
    await expect(source.query('SELECT 1 AS one')).resolves.toEqual([{ one: 1 }]);
    await source.destroy();
  });

  test('a write waits for another process', async () => {
    const config = await emptyDatabase('libsql');
    await withConnection(config, async (source) => {
      await source.query('CREATE TABLE t (id varchar(8))');
      await withConnection(config, async (other) => {
        const held = other.transaction(async (manager) => {
          await manager.query(`INSERT INTO t VALUES ('one')`);
          await pause(300);
        });
        await pause(20);
        await new Database(source).write((manager) => manager.query(`INSERT INTO t VALUES ('two')`));
        await held;
      });
      expect(await source.query('SELECT id FROM t')).toEqual([{ id: 'one' }, { id: 'two' }]);
    });
  });

  test('changes that waited for another process in vain leave nothing that reads old rows or keeps others out', async () => {
    const config = await emptyDatabase('libsql');
    await withConnection(config, async (source) => {
      await source.query('CREATE TABLE t (id varchar(8))');
      await withConnection(config, async (other) => {
        const held = other.createQueryRunner();
        await held.startTransaction();
        await held.query(`INSERT INTO t VALUES ('other')`);
        const inVain = async (change: Promise<unknown>) =>
          expect(isTransient(await change.catch((error: unknown) => error))).toBe(true);
        for (const change of [`INSERT INTO t VALUES ('own')`, `UPDATE t SET id = 'own'`])
          await inVain(source.query(change));
        await inVain(source.transaction(() => Promise.resolve()));
        await held.commitTransaction();
        await held.release();
        expect(await source.query('SELECT id FROM t')).toEqual([{ id: 'other' }]);
        await source.query(`INSERT INTO t VALUES ('own')`);
        await source.transaction((manager) => manager.query(`UPDATE t SET id = 'all'`));
        expect(await other.query('SELECT id FROM t')).toEqual([{ id: 'all' }, { id: 'all' }]);
      });
    });
  });

  test('what libsql would abort on is turned into text or refused', async () =>
    withConnection(await emptyDatabase('libsql'), async (source) => {
      const [row] = await source.query<object[]>('SELECT ? AS at, ? AS yes, ? AS none', [
        new Date('2026-11-23T08:00:00.000Z'),
        true,
        undefined,
      ]);
      expect(row).toEqual({ at: '2026-11-23 08:00:00.000', yes: 1, none: null });
      await expect(source.query('SELECT ?', [{ an: 'object' }])).rejects.toThrow('cannot be bound');
      await expect(source.query('SELECT ?', [['a list']])).rejects.toThrow('cannot be bound');
    }));
});

describe('what cannot start says why in one sentence', () => {
  const notADatabase = () => {
    const place = folder();
    writeFileSync(path.join(place, 'titles.db'), 'this is a text, not a database '.repeat(50));
    return place;
  };
  const aFile = () => {
    const file = path.join(folder(), 'file');
    writeFileSync(file, '');
    return file;
  };
  const maria = () => process.env.TEST_MARIADB ?? '';
  const cases: [string, () => Record<string, string>, RegExp][] = [
    [
      'a DATABASE_URL that is none',
      () => ({ DATABASE_URL: 'nonsense' }),
      /^DATABASE_URL is not a URL; .*\.$/,
    ],
    [
      'another scheme',
      () => ({ DATABASE_URL: 'postgres://h/n' }),
      /^DATABASE_URL starts with "postgres:\/\/".*\.$/,
    ],
    ['no database name', () => ({ DATABASE_URL: 'mysql://h' }), /^DATABASE_URL names no database.*\.$/],
    [
      'no server there',
      () => ({ DATABASE_URL: 'mysql://u:secret@127.0.0.1:9/n' }),
      /^No database answers at 127\.0\.0\.1:9 \(ECONNREFUSED\).*\.$/,
    ],
    [
      'a wrong password',
      () => ({ DATABASE_URL: `${maria().replace('root@', 'nobody:secret@')}/n` }),
      /refuses the user "nobody" or its password.*\.$/,
    ],
    ['no such schema', () => ({ DATABASE_URL: `${maria()}/none_such` }), /has no schema "none_such".*\.$/],
    ['a file that is no database', () => ({ DATA_DIR: notADatabase() }), /titles\.db is not a database.*\.$/],
    [
      'a DATA_DIR that is a file',
      () => ({ DATA_DIR: aFile() }),
      /cannot be written \(\w+\); choose another with DATA_DIR\.$/,
    ],
    ['a port that is none', () => ({ PORT: 'eighty' }), /^PORT must be a number.*\.$/],
    ['an app id without its secret', () => ({ WX_APP_ID: 'wx1' }), /WX_APP_SECRET must be set too\.$/],
  ];
  test.each(cases)('%s', async (_, env, sentence) => {
    const { code, stdout, stderr } = await launch({ DATA_DIR: folder(), ...env() }).ended;
    expect(stderr.trim()).toMatch(sentence);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).not.toContain('secret@');
    expect([code, stdout]).toEqual([1, '']);
  });

  test('a port that is taken', async () => {
    const holder = createServer();
    await new Promise<void>((resolve) => holder.listen(0, '127.0.0.1', resolve));
    const { port } = holder.address() as AddressInfo;
    const { code, stderr } = await launch({ DATA_DIR: folder(), PORT: String(port) }).ended;
    holder.close();
    expect([code, stderr.trim()]).toEqual([
      1,
      `Port ${port} is taken by another program; choose another port with PORT.`,
    ]);
  });

  // Root may write everywhere.
  (process.getuid?.() === 0 ? test.skip : test)('a DATA_DIR without permission', async () => {
    const place = path.join(folder(), 'closed');
    mkdirSync(place);
    chmodSync(place, 0o500);
    const { code, stderr } = await launch({ DATA_DIR: place }).ended;
    expect([code, stderr.trim()]).toEqual([1, expect.stringMatching(/cannot be written/)]);
  });

  test('a stop signal ends it in order', async () => {
    const { child, ended } = launch(environmentOf(await emptyDatabase('libsql')));
    await new Promise((resolve) =>
      child.stdout.on('data', (text: Buffer) => String(text).includes('Ready') && resolve(0)),
    );
    child.kill('SIGTERM');
    expect((await ended).stderr).toBe('');
  });
});
