import { seedDemo } from '@titles/server/database/seeds';
import { ArticleEditing } from '@titles/server/articles/article-editing.service';
import { SeasonEditing } from '@titles/server/seasons/season-editing.service';
import { SeasonRelease } from '@titles/server/seasons/season-release.service';
import { TestClock } from '../support/clock';
import { eachDatabase } from '../support/databases';
import { startServer, type TestServer } from '../support/server';

/** For loading the whole demo on a busy machine, in milliseconds. */
const PATIENCE = 60_000;

const everything = async ({ client, app }: TestServer) => ({
  plan: await app.get(SeasonEditing, { strict: false }).plan(),
  seasons: await client.seasons.list(),
  current: await client.seasons.current(),
  articles: await client.articles.list({ query: {} }),
});
const statesOf = async ({ app }: TestServer, year: number) =>
  (await app.get(SeasonEditing, { strict: false }).plan())
    .filter(({ content }) => content.year === year)
    .map(({ state }) => state);

eachDatabase((database) => {
  describe('the demo', () => {
    let server: TestServer;
    beforeAll(async () => {
      server = await startServer({ database });
      expect(await seedDemo(server.app)).toEqual({ seasons: 4, articles: 25 });
    }, PATIENCE);
    afterAll(() => server.close());

    test("opens with this quarter's season; past ones are archived", async () => {
      const current = await server.client.seasons.current();
      expect(current).toMatchObject({ id: 'demo-2026-q4', slogan: '育才兴企、敬业筑梦', demo: true });
      expect(await statesOf(server, 2026)).toEqual(['archived', 'archived', 'archived', 'published']);
      const { seasons } = await server.client.seasons.list();
      expect(seasons.map(({ quarter }) => quarter)).toEqual([4, 3, 2, 1]);
    });

    test('every article of every season can be read', async () => {
      for (const { id } of (await server.client.seasons.list()).seasons) {
        const { items } = await server.client.seasons.get({ params: { seasonId: id } });
        for (const { kind, targetId } of items)
          if (kind === 'article') await server.client.articles.get({ params: { articleId: targetId! } });
      }
    });

    test('everything says that it is a demo', async () => {
      const { articles } = await server.client.articles.list({ query: {} });
      expect(articles).toHaveLength(25);
      expect(articles.every(({ demo }) => demo)).toBe(true);
      expect((await server.client.seasons.list()).seasons.every(({ demo }) => demo)).toBe(true);
    });

    test('each of the four groups has entries', async () => {
      for (const group of ['reform', 'service', 'incentive', 'industry'] as const)
        expect((await server.client.articles.list({ query: { group } })).articles).not.toEqual([]);
    });

    test.each(['网络空间安全', '物联网', '人工智能', '快递工程'])('%s has its guide', async (field) => {
      const { articles } = await server.client.articles.list({ query: { kind: 'guide', field } });
      expect(articles.map(({ title }) => title)).toEqual([`办事指南：${field}`]);
    });

    test('the clause page of each of 四（一） to 四（九） or of its points names an article', async () => {
      for (let item = 1; item <= 9; item++) {
        const page = (clauseId: string) =>
          server.client.documents.clause({ params: { documentId: 'plan-2020', clauseId } });
        const own = await page(`4.${item}`);
        const points = await Promise.all(own.children.map(({ id }) => page(id)));
        expect([own, ...points].flatMap(({ explainedBy }) => explainedBy)).not.toEqual([]);
      }
    });

    test('search finds the subsidy', async () => {
      const { hits } = await server.client.search.find({ query: { q: '正高 补贴' } });
      expect(hits.map(({ id }) => id)).toContain('demo-subsidy');
    });

    test('a second run changes nothing', async () => {
      const before = await everything(server);
      server.clock.advance(3_600_000);
      expect(await seedDemo(server.app)).toEqual({ seasons: 4, articles: 25 });
      expect(await everything(server)).toEqual(before);
    });

    test('a changed demo text becomes a new revision for readers', async () => {
      const editing = server.app.get(ArticleEditing, { strict: false });
      const params = { articleId: 'demo-targets' };
      const { content, newestRevision } = await editing.newest(params.articleId);
      await editing.revise(params.articleId, newestRevision, { ...content, title: '上一版的标题' });
      await editing.publish(params.articleId);
      await seedDemo(server.app);
      const article = await server.client.articles.get({ params });
      expect(article).toMatchObject({ title: content.title, revision: newestRevision + 2 });
    });
  });

  describe('through a year', () => {
    const clock = new TestClock(new Date('2027-02-10T02:00:00.000Z'));
    const summer = { params: { articleId: 'demo-graduates-and-exams' } };
    let server: TestServer;
    beforeAll(async () => {
      server = await startServer({ database, clock });
      await seedDemo(server.app);
    }, PATIENCE);
    afterAll(() => server.close());

    test('quarters to come wait, with the articles that are theirs', async () => {
      expect(await statesOf(server, 2027)).toEqual(['published', 'scheduled', 'scheduled', 'scheduled']);
      await expect(server.client.articles.get(summer)).rejects.toMatchObject({ code: 'not-found' });
    });

    test('the next one opens by the clock, and the demo then archives the one before', async () => {
      clock.set('2027-03-31T16:00:00.000Z');
      await server.app.get(SeasonRelease, { strict: false }).publishDue();
      expect(await server.client.seasons.current()).toMatchObject({ id: 'demo-2027-q2' });
      expect(await server.client.articles.get(summer)).toMatchObject({ demo: true });
      await seedDemo(server.app);
      expect(await statesOf(server, 2027)).toEqual(['archived', 'published', 'scheduled', 'scheduled']);
    });

    test('a new year brings its own four', async () => {
      clock.set('2028-01-05T00:00:00.000Z');
      await seedDemo(server.app);
      expect(await statesOf(server, 2027)).toEqual(['archived', 'archived', 'archived', 'archived']);
      expect(await server.client.seasons.current()).toMatchObject({ id: 'demo-2028-q1' });
    });
  });
});
