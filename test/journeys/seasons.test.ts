import { ArticleEditing } from '@titles/server/articles/article-editing.service';
import { type ArticleContent } from '@titles/server/articles/content';
import { type DatabaseConfig } from '@titles/server/config';
import { Database } from '@titles/server/database/database';
import { PublishedContent } from '@titles/server/http/published.service';
import { type SeasonContent, type SeasonItemContent } from '@titles/shared/contract/season-editing';
import { SeasonEditing } from '@titles/server/seasons/season-editing.service';
import { SeasonRelease } from '@titles/server/seasons/season-release.service';
import { eachDatabase, freshDatabase } from '../support/databases';
import { startServer, type TestServer } from '../support/server';

const article: ArticleContent = {
  kind: 'policy',
  group: 'service',
  field: null,
  title: '大讲堂开讲',
  summary: '四种形式，任您挑。',
  body: [{ type: 'paragraph', text: '集中、视频、论坛、上门。' }],
  consent: null,
};
const articleItem = (targetId: string): SeasonItemContent => ({
  kind: 'article',
  targetId,
  title: '本季文章',
  note: '先读这一篇',
  form: null,
  day: null,
});
const lecture: SeasonItemContent = {
  kind: 'lecture',
  targetId: null,
  title: '集中宣讲',
  note: '到现场听',
  form: 'public',
  day: '2026-11-25',
};
const season = (more: Partial<SeasonContent> = {}): SeasonContent => ({
  year: 2026,
  quarter: 4,
  theme: '碉楼望远',
  slogan: '育才兴企、敬业筑梦',
  organiser: '示例主办单位',
  district: null,
  intro: '年底先理好。',
  items: [lecture],
  ...more,
});
const notFound = expect.objectContaining({ code: 'not-found', status: 404 }) as unknown;
const tables = [
  'seasons',
  'season_items',
  'season_versions',
  'articles',
  'article_revisions',
  'article_citations',
  'search_entries',
  'search_grams',
];
/** For starting a service on a busy machine, in milliseconds. */
const PATIENCE = 60_000;
const past = new Date('2026-10-01T00:00:00.000Z');

eachDatabase((database) => {
  let server: TestServer;
  let articles: ArticleEditing;
  let seasons: SeasonEditing;
  let release: SeasonRelease;
  const others: TestServer[] = [];
  /** One more process of the service on a database that it shares. */
  const startAnother = async (config: { database: DatabaseConfig }): Promise<TestServer> => {
    const another = await startServer({ database, config });
    others.push(another);
    return another;
  };
  beforeAll(async () => {
    server = await startServer({ database });
    articles = server.app.get(ArticleEditing, { strict: false });
    seasons = server.app.get(SeasonEditing, { strict: false });
    release = server.app.get(SeasonRelease, { strict: false });
  }, PATIENCE);
  afterEach(async () => {
    for (const other of others.splice(0)) await other.close();
    server.clock.set('2026-11-23T08:00:00.000Z');
    await server.app.get(Database).write(async (manager) => {
      for (const table of tables) await manager.query(`DELETE FROM ${table}`);
      await server.app.get(PublishedContent).changed(manager);
    });
  });
  afterAll(() => server.close());

  const read = (seasonId: string) => server.client.seasons.get({ params: { seasonId } });
  const readArticle = (articleId: string) => server.client.articles.get({ params: { articleId } });
  const scheduled = async (id: string, content: SeasonContent, at = past) => {
    await seasons.create(id, content, { demo: false });
    await seasons.schedule(id, at);
  };

  test('nothing is current before the first publication', async () => {
    await expect(server.client.seasons.current()).rejects.toEqual(notFound);
    expect(await server.client.seasons.list()).toEqual({ seasons: [] });
  });

  test('a season is published with its draft articles, in the order of its items', async () => {
    await articles.create('in-season', article, { demo: false });
    await scheduled('winter', season({ items: [articleItem('in-season'), lecture] }));
    await expect(read('winter')).rejects.toEqual(notFound);
    await expect(readArticle('in-season')).rejects.toEqual(notFound);

    await release.publish('winter');
    expect(await server.client.seasons.current()).toEqual({
      id: 'winter',
      year: 2026,
      quarter: 4,
      theme: '碉楼望远',
      slogan: '育才兴企、敬业筑梦',
      organiser: '示例主办单位',
      district: null,
      startsOn: '2026-10-01',
      endsOn: '2026-12-31',
      publishedAt: '2026-11-23T08:00:00.000Z',
      demo: false,
      intro: '年底先理好。',
      items: [articleItem('in-season'), lecture],
    });
    expect(await readArticle('in-season')).toMatchObject({ title: '大讲堂开讲', revision: 1 });
    expect((await server.client.search.find({ query: { q: '大讲堂开讲' } })).hits).toMatchObject([
      { kind: 'article', id: 'in-season', place: '政策解读' },
    ]);
  });

  test('a failure half-way leaves nothing published', async () => {
    await articles.create('a-good', article, { demo: false });
    await articles.create('b-bad', { ...article, kind: 'story' }, { demo: false });
    await scheduled('broken', season({ items: [articleItem('a-good'), articleItem('b-bad')] }));
    await expect(release.publish('broken')).rejects.toMatchObject({ fields: [{ path: 'consent' }] });

    await expect(read('broken')).rejects.toEqual(notFound);
    await expect(readArticle('a-good')).rejects.toEqual(notFound);
    expect((await server.client.search.find({ query: { q: '大讲堂开讲' } })).hits).toEqual([]);
    expect((await seasons.get('broken')).state).toBe('scheduled');
  });

  test('a draft on top of a published text stays a draft when a season with it is published', async () => {
    await articles.create('standing', article, { demo: false });
    await articles.publish('standing');
    await articles.revise('standing', 1, { ...article, title: '还没写完' });
    await scheduled('winter', season({ items: [articleItem('standing')] }));
    await release.publish('winter');
    expect(await readArticle('standing')).toMatchObject({ title: '大讲堂开讲', revision: 1 });
  });

  test('a season is published when its time comes', async () => {
    await scheduled('spring', season({ year: 2027, quarter: 1 }), new Date('2026-12-31T16:00:00.000Z'));
    server.clock.set('2026-12-31T15:59:59.999Z');
    expect(await release.publishDue()).toEqual([]);
    server.clock.set('2026-12-31T16:00:00.000Z');
    expect(await release.publishDue()).toEqual(['spring']);
    expect(await release.publishDue()).toEqual([]);
    expect(await server.client.seasons.current()).toMatchObject({ id: 'spring', startsOn: '2027-01-01' });
  });

  test(
    'what became due while the service was down is published as it starts',
    async () => {
      const config = { database: await freshDatabase(database) };
      const first = await startAnother(config);
      const editing = first.app.get(SeasonEditing, { strict: false });
      await editing.create('missed', season(), { demo: false });
      await editing.schedule('missed', past);
      await others.pop()?.close();
      const next = await startAnother(config);
      expect(await next.client.seasons.current()).toMatchObject({ id: 'missed' });
    },
    PATIENCE,
  );

  test(
    'of several processes one publishes a season that is due',
    async () => {
      const config = { database: await freshDatabase(database) };
      const processes = [await startAnother(config), await startAnother(config)];
      const editing = processes[0]!.app.get(SeasonEditing, { strict: false });
      for (const id of ['one', 'two', 'three']) {
        await editing.create(id, season(), { demo: false });
        await editing.schedule(id, past);
      }
      const released = await Promise.all(
        processes.map(({ app }) => app.get(SeasonRelease, { strict: false }).publishDue()),
      );
      expect(released.flat().sort()).toEqual(['one', 'three', 'two']);
    },
    PATIENCE,
  );

  test('a season that cannot be published does not hold up the others', async () => {
    server.app.useLogger(false);
    await scheduled('a-broken', season({ items: [articleItem('nowhere')] }));
    await scheduled('b-sound', season());
    expect(await release.publishDue()).toEqual(['b-sound']);
    expect((await seasons.get('a-broken')).state).toBe('scheduled');
    server.app.useLogger(['fatal', 'error', 'warn']);
  });

  test('a season that waits for its time goes back to draft before it is edited', async () => {
    await scheduled('winter', season());
    await expect(seasons.edit('winter', 1, season({ theme: '改' }))).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('请先取消定时') as unknown,
    });
    await seasons.withdraw('winter');
    const content = season({ theme: '改过的', items: [lecture, articleItem('x')] });
    expect(await seasons.edit('winter', 1, content)).toBe(2);
    expect(await seasons.get('winter')).toMatchObject({
      content,
      state: 'draft',
      publishAt: null,
      version: 2,
      publishedVersion: null,
    });
    expect(await release.publishDue()).toEqual([]);
  });

  test('readers see a published season unchanged until its new version is published', async () => {
    await scheduled('winter', season());
    await release.publish('winter');
    await expect(release.publish('winter')).rejects.toMatchObject({ message: '没有新的改动可以发布。' });
    await seasons.edit('winter', 1, season({ theme: '新的主题', items: [] }));
    expect(await read('winter')).toMatchObject({ theme: '碉楼望远', items: [lecture] });
    expect((await server.client.seasons.list()).seasons).toMatchObject([{ theme: '碉楼望远' }]);

    server.clock.advance(60_000);
    await release.publish('winter');
    expect(await read('winter')).toMatchObject({
      theme: '新的主题',
      items: [],
      publishedAt: '2026-11-23T08:00:00.000Z',
    });
    await expect(seasons.edit('winter', 2, season({ quarter: 3 }))).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('不能换季度') as unknown,
    });
  });

  test('a new version of a published season is published when its time comes', async () => {
    await scheduled('winter', season());
    await release.publish('winter');
    await expect(seasons.schedule('winter', past)).rejects.toMatchObject({ code: 'conflict' });
    await seasons.edit('winter', 1, season({ theme: '十二月的主题' }));
    await seasons.schedule('winter', new Date('2026-12-01T00:00:00.000Z'));
    expect(await release.publishDue()).toEqual([]);
    expect(await read('winter')).toMatchObject({ theme: '碉楼望远' });
    server.clock.set('2026-12-01T00:00:00.000Z');
    expect(await release.publishDue()).toEqual(['winter']);
    expect(await release.publishDue()).toEqual([]);
    expect(await read('winter')).toMatchObject({ theme: '十二月的主题' });
  });

  test('a published season can be archived, and takes no other step then', async () => {
    await scheduled('winter', season());
    await release.publish('winter');
    await expect(seasons.withdraw('winter')).rejects.toMatchObject({ code: 'conflict' });
    expect(await server.client.seasons.current()).toMatchObject({ id: 'winter' });
    await seasons.archive('winter');
    expect(await read('winter')).toMatchObject({ theme: '碉楼望远' });
    expect((await server.client.seasons.list()).seasons.map(({ id }) => id)).toEqual(['winter']);
    await expect(server.client.seasons.current()).rejects.toEqual(notFound);
    await expect(release.publish('winter')).rejects.toMatchObject({
      message: '主题季现在是「已归档」，不能改为「已发布」。',
    });
    await expect(release.publish('nowhere')).rejects.toMatchObject({ code: 'not-found' });
  });

  test('the newest season is current when this quarter has none, and the list starts with it', async () => {
    await scheduled('autumn', season({ quarter: 3 }));
    await scheduled('summer', season({ quarter: 2 }));
    expect(await server.client.seasons.list()).toEqual({ seasons: [] });
    await release.publishDue();
    expect(await server.client.seasons.current()).toMatchObject({ id: 'autumn' });
    expect((await server.client.seasons.list()).seasons.map(({ id }) => id)).toEqual(['autumn', 'summer']);
  });

  test('an item that leads nowhere is refused while the season is written', async () => {
    const items = [{ ...articleItem('x'), kind: 'document' as const, targetId: 'plan-2020/9.9' }];
    await expect(seasons.create('wrong', season({ items }), { demo: false })).rejects.toMatchObject({
      fields: [{ path: 'items.0' }],
    });
    await expect(seasons.get('wrong')).rejects.toMatchObject({ code: 'not-found' });
  });
});
