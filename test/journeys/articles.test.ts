import { ArticleEditing } from '@titles/server/articles/article-editing.service';
import { type ArticleContent } from '@titles/server/articles/content';
import { eachDatabase } from '../support/databases';
import { startServer, type TestServer } from '../support/server';

const policy: ArticleContent = {
  kind: 'policy',
  group: 'reform',
  field: null,
  title: '论文不是门槛',
  summary: '看成果，看水平。',
  body: [
    { type: 'paragraph', text: '第一稿提到榕树。' },
    {
      type: 'citation',
      citation: { documentId: 'plan-2020', clauseId: '4.3.2', label: '「实施方案」四（三）二是' },
      text: '应用型人才不受论文限制。',
    },
  ],
  consent: null,
};
const second: ArticleContent = {
  ...policy,
  title: '论文不再是门槛',
  body: [{ type: 'paragraph', text: '第二稿提到木棉。' }],
};
/** For starting a service on a busy machine, in milliseconds. */
const PATIENCE = 60_000;
const notFound = expect.objectContaining({ code: 'not-found', status: 404 }) as unknown;

eachDatabase((database) => {
  let server: TestServer;
  let editing: ArticleEditing;
  beforeAll(async () => {
    server = await startServer({ database });
    editing = server.app.get(ArticleEditing, { strict: false });
  }, PATIENCE);
  afterAll(() => server.close());

  const read = (articleId: string) => server.client.articles.get({ params: { articleId } });
  const listed = async (query = {}) =>
    (await server.client.articles.list({ query })).articles.map(({ id }) => id);
  const found = async (q: string) =>
    (await server.client.search.find({ query: { q } })).hits
      .filter(({ kind }) => kind === 'article')
      .map(({ id }) => id);

  test('a draft is not there for readers, and there once it is published', async () => {
    await editing.create('draft-first', policy, { demo: false });
    await expect(read('draft-first')).rejects.toEqual(notFound);
    expect(await listed()).not.toContain('draft-first');
    expect(await found('榕树')).toEqual([]);

    await editing.publish('draft-first');
    expect(await read('draft-first')).toEqual({
      id: 'draft-first',
      kind: 'policy',
      group: 'reform',
      checking: false,
      title: '论文不是门槛',
      summary: '看成果，看水平。',
      field: null,
      publishedAt: '2026-11-23T08:00:00.000Z',
      demo: false,
      body: policy.body,
      citations: [{ documentId: 'plan-2020', clauseId: '4.3.2', label: '「实施方案」四（三）二是' }],
      revision: 1,
    });
    expect(await found('榕树')).toEqual(['draft-first']);
  });

  test('the page of a cited clause names it', async () => {
    await editing.create('cites', policy, { demo: false });
    const clause = { params: { documentId: 'plan-2020', clauseId: '4.3.2' } };
    const citing = async () =>
      (await server.client.documents.clause(clause)).explainedBy.map(({ articleId }) => articleId);
    expect(await citing()).not.toContain('cites');
    await editing.publish('cites');
    expect(await citing()).toContain('cites');
    await editing.revise('cites', 1, second);
    expect(await citing()).toContain('cites');
    await editing.publish('cites');
    expect(await citing()).not.toContain('cites');
  });

  test('an edit reaches readers and search only when it is published', async () => {
    await editing.create('edited', { ...policy, title: '改前' }, { demo: false });
    await editing.publish('edited');
    server.clock.advance(60_000);
    const body: ArticleContent['body'] = [{ type: 'paragraph', text: '第二稿提到碉楼。' }];
    expect(await editing.revise('edited', 1, { ...second, body })).toBe(2);
    expect(await read('edited')).toMatchObject({ title: '改前', revision: 1 });
    expect(await found('碉楼')).toEqual([]);

    await editing.publish('edited');
    expect(await read('edited')).toMatchObject({ title: '论文不再是门槛', revision: 2 });
    expect((await read('edited')).publishedAt).toBe('2026-11-23T08:00:00.000Z');
    expect(await found('碉楼')).toEqual(['edited']);
    expect(await found('改前')).toEqual([]);
  });

  test('restoring an old revision makes a draft and publishes nothing', async () => {
    await editing.create('restored', { ...policy, title: '旧稿' }, { demo: false });
    await editing.revise('restored', 1, second);
    await editing.publish('restored');
    expect(await editing.restore('restored', 1)).toBe(3);
    expect(await read('restored')).toMatchObject({ title: '论文不再是门槛', revision: 2 });
    expect(await editing.newest('restored')).toMatchObject({
      newestRevision: 3,
      publishedRevision: 2,
      content: { title: '旧稿' },
    });
    await editing.publish('restored');
    expect(await read('restored')).toMatchObject({ title: '旧稿', revision: 3 });
  });

  test('of two editors who start from one revision, the second is told', async () => {
    await editing.create('contested', policy, { demo: false });
    const outcomes = await Promise.allSettled([
      editing.revise('contested', 1, second),
      editing.revise('contested', 1, policy),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'conflict' },
    });
    await expect(editing.create('contested', policy, { demo: false })).rejects.toMatchObject({
      code: 'conflict',
    });
  });

  test('a story is published only with the consent of whom it shows', async () => {
    const story: ArticleContent = { ...policy, kind: 'story' };
    await editing.create('story', story, { demo: true });
    await expect(editing.publish('story')).rejects.toMatchObject({
      code: 'bad-input',
      fields: [{ path: 'consent' }],
    });
    await expect(read('story')).rejects.toEqual(notFound);
    const consent = { recordedBy: '记录人', recordedOn: '2026-11-20', use: '小程序故事页' };
    await editing.revise('story', 1, { ...story, consent });
    await editing.publish('story');
    expect(await read('story')).not.toHaveProperty('consent');
    expect((await editing.newest('story')).content.consent).toEqual(consent);
  });

  test('a citation that opens no clause keeps an article from being published', async () => {
    const body: ArticleContent['body'] = [
      {
        type: 'citation',
        citation: { documentId: 'plan-2020', clauseId: '4.10', label: '四（十）' },
        text: '没有这一条',
      },
    ];
    await editing.create('miscited', { ...policy, body }, { demo: false });
    await expect(editing.publish('miscited')).rejects.toMatchObject({
      fields: [{ path: 'body', message: '引用的条款不存在：四（十）（plan-2020/4.10）' }],
    });
  });

  test('the list is narrowed by kind, group and field', async () => {
    const guide: ArticleContent = { ...policy, kind: 'guide', group: 'industry', field: '物联网' };
    await editing.create('narrowed', guide, { demo: false });
    await editing.publish('narrowed');
    expect(await listed({ field: '物联网' })).toEqual(['narrowed']);
    expect(await listed({ kind: 'guide', group: 'industry' })).toEqual(['narrowed']);
    expect(await listed({ kind: 'guide', group: 'reform' })).toEqual([]);
    expect(await listed({ kind: 'policy' })).not.toContain('narrowed');
  });

  test('an article that never was is not found by editors either', async () => {
    const nothing = { code: 'not-found' };
    await expect(editing.publish('nowhere')).rejects.toMatchObject(nothing);
    await expect(editing.revise('nowhere', 1, policy)).rejects.toMatchObject(nothing);
    await expect(editing.restore('contested', 99)).rejects.toMatchObject(nothing);
  });
});
