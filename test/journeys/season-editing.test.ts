import { ArticleEditing } from '@titles/server/articles/article-editing.service';
import { SeasonRelease } from '@titles/server/seasons/season-release.service';
import { type ArticleContent } from '@titles/shared/contract/article-editing';
import { type SeasonContent } from '@titles/shared/contract/season-editing';
import { type ApiClient } from '../support/client';
import { eachDatabase } from '../support/databases';
import { startServer, type TestServer } from '../support/server';
import { atConsole, audited, granted } from '../support/staff';

const season = (more: Partial<SeasonContent> = {}): SeasonContent => ({
  year: 2026,
  quarter: 4,
  theme: '碉楼望远',
  slogan: '育才兴企、敬业筑梦',
  organiser: '示例主办单位',
  district: null,
  intro: '年底先理好。',
  items: [{ kind: 'check', targetId: null, title: '自测', note: '先看看', form: null, day: null }],
  ...more,
});

eachDatabase((database) => {
  let server: TestServer;
  let city: ApiClient;
  let peng: ApiClient;
  beforeAll(async () => {
    server = await startServer({ database });
    await granted(server, '陈一', 'city-staff');
    await granted(server, '李二', 'district-staff', { district: '蓬江' });
    city = await atConsole(server, '陈一');
    peng = await atConsole(server, '李二');
  });
  afterEach(() => server.clock.set('2026-11-23T08:00:00.000Z'));
  afterAll(() => server.close());
  const read = (seasonId: string) => server.client.seasons.get({ params: { seasonId } });
  const one = (seasonId: string) => ({ params: { seasonId } });

  test('a season goes from draft to readers, and each step is audited', async () => {
    const draft = await city.seasonEditing.create({ body: season() });
    expect(draft).toMatchObject({ state: 'draft', version: 1, publishedVersion: null });
    expect(draft.versions).toMatchObject([{ version: 1, savedBy: '陈一' }]);
    const saved = await city.seasonEditing.save({
      ...one(draft.id),
      body: { version: 1, content: season({ theme: '改过的' }) },
    });
    expect(saved).toMatchObject({ version: 2, content: { theme: '改过的' } });
    await expect(read(draft.id)).rejects.toMatchObject({ code: 'not-found' });

    const published = await city.seasonEditing.publish({ ...one(draft.id), body: { version: 2 } });
    expect(published).toMatchObject({ state: 'published', publishedVersion: 2, publishAt: null });
    expect(await read(draft.id)).toMatchObject({ theme: '改过的' });
    const steps = (await audited(server)).filter(({ subject }) => subject === draft.id);
    expect(steps.map(({ action }) => action)).toEqual(['season.created', 'season.saved', 'season.published']);
    expect(steps.every(({ actor }) => actor.startsWith('account:'))).toBe(true);
  });

  test('of two who edit one version, the second is told and nothing is lost', async () => {
    const { id } = await city.seasonEditing.create({ body: season() });
    const save = (theme: string) =>
      city.seasonEditing.save({ ...one(id), body: { version: 1, content: season({ theme }) } });
    await save('甲的');
    await expect(save('乙的')).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringMatching(/第2版/) as string,
    });
    for (const body of [{ version: 1 }])
      await expect(city.seasonEditing.publish({ ...one(id), body })).rejects.toMatchObject({
        code: 'conflict',
      });
    expect((await city.seasonEditing.get(one(id))).content.theme).toBe('甲的');
    await expect(read(id)).rejects.toMatchObject({ code: 'not-found' });
  });

  test('an earlier version comes back as a new one, and readers get it when it is published', async () => {
    const { id } = await city.seasonEditing.create({ body: season() });
    await city.seasonEditing.publish({ ...one(id), body: { version: 1 } });
    await city.seasonEditing.save({
      ...one(id),
      body: { version: 1, content: season({ theme: '写坏了', items: [] }) },
    });
    await city.seasonEditing.publish({ ...one(id), body: { version: 2 } });
    expect(await read(id)).toMatchObject({ theme: '写坏了', items: [] });

    const back = await city.seasonEditing.restore({ ...one(id), body: { version: 2, earlier: 1 } });
    expect(back).toMatchObject({ version: 3, publishedVersion: 2, content: season() });
    expect(await read(id)).toMatchObject({ theme: '写坏了' });
    await city.seasonEditing.publish({ ...one(id), body: { version: 3 } });
    expect(await read(id)).toMatchObject({ theme: '碉楼望远', items: [{ kind: 'check' }] });
    const first = await city.seasonEditing.version({ params: { seasonId: id, version: 2 } });
    expect(first).toMatchObject({ theme: '写坏了' });
  });

  test('a time to come is kept, can be taken back, and comes', async () => {
    const { id } = await city.seasonEditing.create({ body: season({ quarter: 1, year: 2027 }) });
    const schedule = (publishAt: string) =>
      city.seasonEditing.schedule({ ...one(id), body: { version: 1, publishAt } });
    await expect(schedule('2026-11-23T07:59:00.000Z')).rejects.toMatchObject({ code: 'bad-input' });
    const planned = '2026-12-31T16:00:00.000Z';
    expect(await schedule(planned)).toMatchObject({ state: 'scheduled', publishAt: planned });
    await expect(
      city.seasonEditing.save({ ...one(id), body: { version: 1, content: season() } }),
    ).rejects.toMatchObject({ code: 'conflict', message: expect.stringContaining('取消定时') as string });
    expect(await city.seasonEditing.unschedule(one(id))).toMatchObject({ state: 'draft', publishAt: null });
    await schedule(planned);
    server.clock.set(planned);
    expect(await server.app.get(SeasonRelease, { strict: false }).publishDue()).toEqual([id]);
    expect(await read(id)).toMatchObject({ quarter: 1 });
    expect((await audited(server)).at(-1)).toMatchObject({ actor: 'service', action: 'season.published' });
  });

  test("a district's staff make and see those of their district, and of others what readers see", async () => {
    await expect(peng.seasonEditing.create({ body: season() })).rejects.toMatchObject({ code: 'bad-input' });
    const own = await peng.seasonEditing.create({ body: season({ district: '蓬江', year: 2030 }) });
    const other = await city.seasonEditing.create({ body: season({ district: '台山', year: 2030 }) });
    const { seasons } = await peng.seasonEditing.plan({ query: { year: 2030 } });
    expect(seasons.map(({ id, mayEdit }) => [id, mayEdit])).toEqual([[own.id, true]]);
    await expect(
      peng.seasonEditing.save({
        ...one(own.id),
        body: { version: 1, content: season({ district: '台山', year: 2030 }) },
      }),
    ).rejects.toMatchObject({ code: 'bad-input' });

    await city.seasonEditing.publish({ ...one(other.id), body: { version: 1 } });
    const revised = season({ district: '台山', year: 2030, theme: '还没发布' });
    await city.seasonEditing.save({ ...one(other.id), body: { version: 1, content: revised } });
    const seen = (await peng.seasonEditing.plan({ query: { year: 2030 } })).seasons;
    expect(seen.find(({ id }) => id === other.id)).toMatchObject({
      mayEdit: false,
      version: 1,
      content: { theme: '碉楼望远' },
    });
  });

  test("a district's season makes no draft article public", async () => {
    const text: ArticleContent = {
      ...{ kind: 'policy', group: 'service', field: null, title: '草稿', summary: '略', consent: null },
      body: [{ type: 'paragraph', text: '略' }],
    };
    await server.app.get(ArticleEditing, { strict: false }).create('city-draft', text, { demo: false });
    const items: SeasonContent['items'] = [
      { kind: 'article', targetId: 'city-draft', title: '文章', note: '', form: null, day: null },
    ];
    const { id } = await peng.seasonEditing.create({ body: season({ district: '蓬江', items }) });
    await expect(peng.seasonEditing.publish({ ...one(id), body: { version: 1 } })).rejects.toMatchObject({
      code: 'conflict',
      message: '文章还没有发布，请先请市局发布：「草稿」。',
    });
    await expect(server.client.articles.get({ params: { articleId: 'city-draft' } })).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  test('only a draft that readers never saw is deleted', async () => {
    const { id } = await city.seasonEditing.create({ body: season() });
    await city.seasonEditing.remove(one(id));
    await expect(city.seasonEditing.get(one(id))).rejects.toMatchObject({ code: 'not-found' });
    const shown = await city.seasonEditing.create({ body: season() });
    await city.seasonEditing.publish({ ...one(shown.id), body: { version: 1 } });
    await expect(city.seasonEditing.remove(one(shown.id))).rejects.toMatchObject({ code: 'conflict' });
    expect(await city.seasonEditing.archive(one(shown.id))).toMatchObject({ state: 'archived' });
  });
});
