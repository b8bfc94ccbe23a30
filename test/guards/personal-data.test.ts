import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Database } from '@titles/server/database/database';
import { Holdings } from '@titles/server/holdings/holdings.service';
import { periodNames, periods } from '@titles/server/retention/periods';
import { Retention } from '@titles/server/retention/retention.service';
import { tableNames } from '../support/tables';
import { startServer, type TestServer } from '../support/server';

/** Names of columns that tell whose a row is. */
const TELLING =
  /(^|_)(account|openid|unionid|person|phone|mobile|login|actor|email|id_number)(_|$)|_by$|^(author|approver)$/;

describe('what is held of people is known in one place', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer({ database: 'libsql' });
  });
  afterAll(() => server.close());

  /** The columns of text with such a name, `table.column`. */
  const telling = async () => {
    const runner = server.app.get(Database).source.createQueryRunner();
    const tables = await runner.getTables(await tableNames(server.app.get(Database).source));
    await runner.release();
    return tables.flatMap(({ name, columns }) =>
      columns
        .filter((column) => TELLING.test(column.name) && /char|text/.test(column.type))
        .map((column) => `${name.split('.').at(-1)!}.${column.name}`),
    );
  };

  test('every column that tells whose a row is belongs to a holding, or says why it leads to nobody', async () => {
    const { columns } = server.app.get(Holdings);
    const found = await telling();
    expect(found.length).toBeGreaterThan(15);
    expect(found.filter((column) => !columns.includes(column))).toEqual([]);
  });

  test('and no holding names a column that is not there', async () => {
    const runner = server.app.get(Database).source.createQueryRunner();
    for (const column of server.app.get(Holdings).columns) {
      const [table, name] = column.split('.') as [string, string];
      expect([column, await runner.hasColumn(table, name)]).toEqual([column, true]);
    }
    await runner.release();
  });

  test('a column that nobody answers for is noticed', async () => {
    const { source } = server.app.get(Database);
    await source.query('CREATE TABLE visits (id varchar(64), visitor_openid varchar(64))');
    const found = await telling();
    await source.query('DROP TABLE visits');
    const { columns } = server.app.get(Holdings);
    expect(found.filter((column) => !columns.includes(column))).toEqual(['visits.visitor_openid']);
  });

  test('every period is kept by exactly one feature, and docs/security.md tells it', () => {
    expect(server.app.get(Retention).names.sort()).toEqual([...periodNames].sort());
    const text = readFileSync(path.join(__dirname, '../../docs/security.md'), 'utf8');
    for (const name of periodNames) {
      const { days, after, why } = periods[name];
      expect(text).toContain(`| ${name} | ${days} | ${after} | ${why} |`);
    }
  });
});
