import { Database } from '@titles/server/database/database';
import { DigestIndex } from '@titles/server/documents/digest-index.service';
import { eachDatabase } from '../support/databases';
import { startServer, type TestServer } from '../support/server';

eachDatabase((database) => {
  let server: TestServer;
  const source = () => server.app.get(Database).source;
  const restart = () => server.app.get(DigestIndex).onApplicationBootstrap();
  const edition = async (): Promise<number> => {
    const [row] = await source().query<{ version: number }[]>('SELECT version FROM content_version');
    return row?.version ?? 0;
  };
  const found = async (): Promise<number> =>
    (await server.client.search.find({ query: { q: '大讲堂' } })).hits.filter(({ kind }) => kind === 'clause')
      .length;

  beforeAll(async () => {
    server = await startServer({ database });
  });
  afterAll(() => server.close());

  test('a start with the same digests changes nothing', async () => {
    const before = await edition();
    await restart();
    expect(await edition()).toBe(before);
    expect(await found()).toBeGreaterThan(0);
  });

  test('a release with a changed digest indexes it anew and renews published content', async () => {
    const before = await edition();
    await source().query(`DELETE FROM search_grams WHERE gram = '讲堂'`);
    expect(await found()).toBe(0);
    await source().query(`UPDATE indexed_digests SET fingerprint = 'old' WHERE document_id = 'plan-2020'`);
    await restart();
    expect(await edition()).toBe(before + 1);
    expect(await found()).toBeGreaterThan(0);
  });

  test('a digest that a release drops is found no longer', async () => {
    await source().query(`INSERT INTO indexed_digests (document_id, fingerprint) VALUES ('gone', 'old')`);
    await source().query(
      `INSERT INTO search_entries (entry, kind, document_id, id, title, place, text)
       VALUES ('clause/gone/1', 'clause', 'gone', '1', '旧', '旧', '旧')`,
    );
    await source().query(
      `INSERT INTO search_grams (gram, entry, in_title) VALUES ('旧', 'clause/gone/1', 1)`,
    );
    await restart();
    const { hits } = await server.client.search.find({ query: { q: '旧' } });
    expect(hits.map(({ documentId }) => documentId)).not.toContain('gone');
  });
});
