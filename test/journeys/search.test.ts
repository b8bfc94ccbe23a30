import { ImportService } from '@titles/server/documents/import.service';
import { readOfficialText } from '@titles/server/documents/official-text';
import { Database } from '@titles/server/database/database';
import { SearchService } from '@titles/server/search/search.service';
import { eachDatabase } from '../support/databases';
import { startServer, type TestServer } from '../support/server';

const text = (patent: string): Buffer =>
  Buffer.from(
    `样本办法
一、专利
(一)对获得${patent}的人员给予支持。
(二)ＡＩ领域的人员适用第3号文,不适用第13号文。
(三)100%的材料都要核对_签字。
二、附则
另行公布。
`,
  );

eachDatabase((database) => {
  let server: TestServer;
  const importing = (file: Buffer) => server.app.get(ImportService).import(readOfficialText(file));
  const find = async (q: string) => (await server.client.search.find({ query: { q } })).hits;
  const sample = async (q: string): Promise<string[]> =>
    (await find(q)).filter(({ documentId }) => documentId?.startsWith('doc-')).map(({ id }) => id);

  beforeAll(async () => {
    server = await startServer({ database });
    await importing(text('专利授权'));
  });
  afterAll(() => server.close());

  test('a digest is found before any import', async () => {
    const [hit] = await find('网上 秒批');
    expect(hit).toMatchObject({ kind: 'clause', documentId: 'plan-2020', id: '4.9', title: '政策兑现' });
  });

  test('a single sign, several words, and other widths and cases find the clause', async () => {
    expect(await sample('授')).toEqual(['1.1']);
    expect(await sample('支持 专利授权')).toEqual(['1.1']);
    expect(await sample('ai')).toEqual(['1.2']);
    expect(await sample('ＡＩ领域')).toEqual(['1.2']);
    expect(await sample('第３号')).toEqual(['1.2']);
  });

  test('the title outranks the text', async () => {
    expect(await sample('专利')).toEqual(['1', '1.1']);
  });

  test('signs that stand apart in a text are no hit', async () => {
    expect(await sample('专利支持')).toEqual([]);
    expect(await sample('号文不')).toEqual([]);
  });

  test.each(['%', '_', '\\', "'", '"', "' OR 1=1 --", '100%', '％_％', "'); DROP TABLE search_grams; --"])(
    '%j is text like any other',
    async (q) => {
      expect(await sample(q)).toEqual(q === '100%' ? ['1.3'] : []);
    },
  );

  test('the hit is marked in the spelling of the text', async () => {
    const [hit] = (await find('ai')).filter(({ id }) => id === '1.2');
    expect(hit?.snippet[0]).toEqual({ text: 'ＡＩ', hit: true });
    expect(hit?.snippet.map((part) => part.text).join('')).toBe('ＡＩ领域的人员适用第3号文,不适用第13号文。');
  });

  test('at most thirty hits come back', async () => {
    const database = server.app.get(Database);
    const search = server.app.get(SearchService);
    const entries = Array.from({ length: 40 }, (_, index) => ({
      kind: 'article' as const,
      documentId: null,
      id: `sample-${index}`,
      title: '样本',
      place: '示例',
      text: `罕见词条${index}`,
    }));
    await database.write((manager) => search.index(manager, entries));
    expect(await find('罕见词条')).toHaveLength(30);
    await database.write((manager) =>
      search.remove(
        manager,
        'article',
        entries.map(({ id }) => id),
      ),
    );
    expect(await find('罕见词条')).toEqual([]);
  });

  test('a new version is found by its new words only', async () => {
    await importing(text('著作权'));
    expect(await sample('授权')).toEqual([]);
    expect(await sample('著作权')).toEqual(['1.1']);
  });

  test('what is rolled back is not found', async () => {
    const search = server.app.get(SearchService);
    const entry = {
      kind: 'article' as const,
      documentId: null,
      id: 'undone',
      title: '撤回',
      place: '示例',
      text: '撤回之作',
    };
    await expect(
      server.app.get(Database).write(async (manager) => {
        await search.index(manager, [entry]);
        throw new Error('undone');
      }),
    ).rejects.toThrow('undone');
    expect(await find('撤回之作')).toEqual([]);
  });
});
