import { ImportService } from '@titles/server/documents/import.service';
import { readOfficialText } from '@titles/server/documents/official-text';
import { type ArticleContent } from '@titles/shared/contract/article-editing';
import { type ApiClient } from '../support/client';
import { eachDatabase } from '../support/databases';
import { startServer, type TestServer } from '../support/server';
import { atConsole, audited, granted } from '../support/staff';

const article = (more: Partial<ArticleContent> = {}): ArticleContent => ({
  kind: 'policy',
  group: 'service',
  field: null,
  title: '申报流程',
  summary: '一步一步来。',
  body: [{ type: 'paragraph', text: '先看条件。' }],
  consent: null,
  ...more,
});

eachDatabase((database) => {
  let server: TestServer;
  let city: ApiClient;
  let policy: ApiClient;
  beforeAll(async () => {
    server = await startServer({ database });
    await granted(server, '陈一', 'city-staff');
    await granted(server, '周三', 'policy-staff');
    city = await atConsole(server, '陈一');
    policy = await atConsole(server, '周三');
  });
  afterAll(() => server.close());
  const read = (articleId: string) => server.client.articles.get({ params: { articleId } });
  const one = (articleId: string) => ({ params: { articleId } });
  const found = async (q: string) =>
    (await server.client.search.find({ query: { q } })).hits.map(({ id }) => id);

  test('an article is written, revised by a colleague, published, and its revisions can be compared', async () => {
    const { id } = await city.articleEditing.create({ body: article() });
    await policy.articleEditing.save({
      ...one(id),
      body: { revision: 1, content: article({ title: '申报流程（新）' }) },
    });
    await expect(read(id)).rejects.toMatchObject({ code: 'not-found' });
    await expect(city.articleEditing.publish({ ...one(id), body: { revision: 1 } })).rejects.toMatchObject({
      code: 'conflict',
    });
    const published = await city.articleEditing.publish({ ...one(id), body: { revision: 2 } });
    expect(published).toMatchObject({
      publishedRevision: 2,
      revisions: [
        { revision: 2, savedBy: '周三' },
        { revision: 1, savedBy: '陈一' },
      ],
    });
    expect(await read(id)).toMatchObject({ title: '申报流程（新）' });
    const first = await city.articleEditing.revision({ params: { articleId: id, revision: 1 } });
    expect(first).toEqual(article());
    const { articles } = await city.articleEditing.list();
    expect(articles.find((each) => each.id === id)).toMatchObject({
      title: '申报流程（新）',
      savedBy: '周三',
    });
    const steps = (await audited(server)).filter(({ subject }) => subject === id);
    expect(steps.map(({ action }) => action)).toEqual([
      'article.created',
      'article.saved',
      'article.published',
    ]);
  });

  test('of two who revise one revision, the second is told', async () => {
    const { id } = await city.articleEditing.create({ body: article() });
    const save = (client: ApiClient, title: string) =>
      client.articleEditing.save({ ...one(id), body: { revision: 1, content: article({ title }) } });
    await save(city, '甲');
    await expect(save(policy, '乙')).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringMatching(/第2版/) as string,
    });
    const restored = await policy.articleEditing.restore({ ...one(id), body: { revision: 2, earlier: 1 } });
    expect(restored).toMatchObject({ revision: 3, publishedRevision: null, content: article() });
  });

  test('a withdrawn article is gone for readers, and no season brings it back by itself', async () => {
    const { id } = await city.articleEditing.create({ body: article({ title: '要撤下的文章' }) });
    await city.articleEditing.publish({ ...one(id), body: { revision: 1 } });
    expect(await found('要撤下的文章')).toEqual([id]);
    await city.articleEditing.withdraw(one(id));
    await expect(read(id)).rejects.toMatchObject({ code: 'not-found' });
    expect(await found('要撤下的文章')).toEqual([]);
    await expect(city.articleEditing.withdraw(one(id))).rejects.toMatchObject({ code: 'conflict' });

    const season = await city.seasonEditing.create({
      body: {
        ...{ year: 2026, quarter: 4, theme: '冬', slogan: '', organiser: '示例', district: null, intro: '' },
        items: [{ kind: 'article', targetId: id, title: '文章', note: '', form: null, day: null }],
      },
    });
    await expect(
      city.seasonEditing.publish({ params: { seasonId: season.id }, body: { version: 1 } }),
    ).rejects.toMatchObject({ message: '文章已撤下，请换一篇或重新发布：「要撤下的文章」。' });
    await city.articleEditing.publish({ ...one(id), body: { revision: 1 } });
    expect(await read(id)).toMatchObject({ title: '要撤下的文章' });
  });

  test('a clause of an imported document can be cited, one that nobody finds cannot', async () => {
    const text = readOfficialText(Buffer.from('某县职称补贴办法\n一、总则\n本办法供测试使用。\n'));
    const { documentId } = await server.app.get(ImportService).import(text);
    const citing = (clauseId: string) =>
      article({
        body: [{ type: 'citation', citation: { documentId, clauseId, label: '《办法》一' }, text: '见原文' }],
      });
    const good = await city.articleEditing.create({ body: citing('1') });
    await city.articleEditing.publish({ ...one(good.id), body: { revision: 1 } });
    const page = await server.client.documents.clause({ params: { documentId, clauseId: '1' } });
    expect(page.explainedBy).toEqual([{ articleId: good.id, title: '申报流程' }]);
    const bad = await city.articleEditing.create({ body: citing('9') });
    await expect(
      city.articleEditing.publish({ ...one(bad.id), body: { revision: 1 } }),
    ).rejects.toMatchObject({ code: 'bad-input', fields: [{ path: 'body' }] });
  });

  test('a block of a kind that no page knows is refused, not dropped', async () => {
    const body = [{ type: 'video', url: 'x' }] as unknown as ArticleContent['body'];
    await expect(city.articleEditing.create({ body: article({ body }) })).rejects.toMatchObject({
      code: 'bad-input',
      fields: [{ path: 'body.body.0.type' }],
    });
  });

  test('a story needs the consent that the page asks for', async () => {
    const { id } = await city.articleEditing.create({ body: article({ kind: 'story' }) });
    await expect(city.articleEditing.publish({ ...one(id), body: { revision: 1 } })).rejects.toMatchObject({
      fields: [{ path: 'consent' }],
    });
  });
});
