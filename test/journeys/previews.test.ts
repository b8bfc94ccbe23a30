import { ArticleEditing } from '@titles/server/articles/article-editing.service';
import { type ArticleContent } from '@titles/shared/contract/article-editing';
import { type SeasonContent } from '@titles/shared/contract/season-editing';
import { type ApiClient } from '../support/client';
import { eachDatabase } from '../support/databases';
import { startServer, type TestServer } from '../support/server';
import { atConsole, granted } from '../support/staff';

const season = (items: SeasonContent['items'] = []): SeasonContent => ({
  ...{
    year: 2027,
    quarter: 1,
    theme: '木棉花开',
    slogan: '',
    organiser: '示例',
    district: null,
    intro: '略',
  },
  items,
});
const article: ArticleContent = {
  ...{ kind: 'policy', group: 'service', field: null, title: '草稿文章', summary: '略', consent: null },
  body: [{ type: 'paragraph', text: '略' }],
};
const item = (targetId: string) =>
  ({ kind: 'article', targetId, title: '文章', note: '', form: null, day: null }) as const;

eachDatabase((database) => {
  let server: TestServer;
  let city: ApiClient;
  beforeAll(async () => {
    server = await startServer({ database });
    await granted(server, '陈一', 'city-staff');
    await granted(server, '李二', 'district-staff', { district: '蓬江' });
    city = await atConsole(server, '陈一');
  });
  afterEach(() => server.clock.set('2026-11-23T08:00:00.000Z'));
  afterAll(() => server.close());
  const previews = () => server.client.previews;

  test('what nobody saved is shown in the shape that readers get', async () => {
    const editing = server.app.get(ArticleEditing, { strict: false });
    await editing.create('named', article, { demo: false });
    await editing.create('secret', article, { demo: false });
    const { token } = await city.previews.open({
      body: { season: { content: season([item('named')]), demo: true } },
    });
    expect(await previews().season({ params: { token } })).toMatchObject({
      theme: '木棉花开',
      startsOn: '2027-01-01',
      endsOn: '2027-03-31',
      demo: true,
      items: [{ targetId: 'named' }],
    });
    expect(await previews().article({ params: { token, articleId: 'named' } })).toMatchObject({
      title: '草稿文章',
      revision: 1,
    });
    const secret = previews().article({ params: { token, articleId: 'secret' } });
    await expect(secret).rejects.toMatchObject({ code: 'not-found' });
    expect(await server.client.seasons.list()).toEqual({ seasons: [] });
  });

  test('it follows its writer, and nobody else changes it', async () => {
    const { token } = await city.previews.open({ body: { article: { content: article, demo: false } } });
    const params = { token };
    const later = { article: { content: { ...article, title: '又改了' }, demo: false } };
    await city.previews.update({ params, body: later });
    expect(await previews().articles({ params, query: { kind: 'policy' } })).toMatchObject({
      articles: [{ title: '又改了' }],
    });
    expect((await previews().articles({ params, query: { kind: 'story' } })).articles).toEqual([]);
    const peng = await atConsole(server, '李二');
    await expect(peng.previews.update({ params, body: later })).rejects.toMatchObject({ code: 'not-found' });
  });

  test('it is over after an hour without a change', async () => {
    const { token } = await city.previews.open({ body: { season: { content: season(), demo: false } } });
    const params = { token };
    server.clock.advance(3_599_000);
    city = await atConsole(server, '陈一');
    await city.previews.update({ params, body: { season: { content: season(), demo: false } } });
    server.clock.advance(3_599_000);
    expect(await previews().season({ params })).toMatchObject({ theme: '木棉花开' });
    server.clock.advance(1_000);
    await expect(previews().season({ params })).rejects.toMatchObject({ code: 'not-found' });
    const invented = 'A'.repeat(43);
    await expect(previews().season({ params: { token: invented } })).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});
