import { setTimeout as pause } from 'node:timers/promises';
import { seedDemo } from '@titles/server/database/seeds/index';
import { agreeing } from '../support/consent';
import { sessionOf } from '../support/pages';
import { startServer, type TestServer } from '../support/server';
import { application, season } from '../support/sharing';
import { type SharedContent } from '@titles/shared/contract/sharing';
import { type ErrorCode, errors } from '@titles/shared/errors';
import { readBundle } from '../support/weapp/bundle';
import { type Network } from '../support/weapp/fake-wx';
import { networkTo } from '../support/weapp/network';
import { offline, Weapp, type WeappOptions } from '../support/weapp/weapp';

/** What everybody may read without signing in: each can be sent to a chat and put on the timeline. */
const shareable = [
  ...['tabs/seasons', 'tabs/lectures', 'tabs/eligibility', 'features/search/find'],
  ...['features/articles/list', 'features/articles/article'],
  ...['features/documents/document', 'features/documents/clause'],
  ...['features/lectures/lecture', 'features/videos/list', 'features/videos/player'],
  'features/courses/course',
  ...['features/forum/list', 'features/forum/question'],
  ...['features/service-points/list', 'features/service-points/point'],
].map((page) => `${page}/index`);
/** What is not passed on, by folder: a picture of the screen would go along with somebody's own. */
const own = [
  // Answers and results on this phone.
  'features/eligibility/',
  // Somebody's bookings, certificates, requests, work and account.
  ...[
    'tabs/identity/',
    'features/bookings/',
    'features/calendars/',
    'features/privacy/',
    'features/identity/',
  ],
  ...['features/lectures/book/', 'features/lectures/company/', 'features/lectures/needs/'],
  ...['features/lectures/feedback/', 'features/lectures/check-in/'],
  ...['features/service-points/slots/', 'features/service-points/visit/'],
  ...['features/videos/certificates/', 'features/videos/confirm/', 'features/onsite/', 'features/lecturers/'],
  ...['features/forum/ask/', 'features/forum/mine/', 'features/forum/answer/', 'features/forum/desk/'],
  ...['features/publicists/', 'features/rosters/', 'features/staff/', 'features/courses/test/'],
  'features/certificates/',
];

type Card = { title?: string; path?: string; query?: string };
type Shared = Record<'onShareAppMessage' | 'onShareTimeline', ((from?: object) => Card) | undefined>;
const cardsOf = ({ page }: Weapp) => {
  const { onShareAppMessage, onShareTimeline } = page.instance as unknown as Shared;
  return {
    chat: onShareAppMessage?.call(page.instance, { from: 'menu' }),
    moments: onShareTimeline?.call(page.instance),
  };
};

let server: TestServer;
const apps: Weapp[] = [];
beforeAll(async () => {
  server = await startServer({ database: 'libsql' });
  await seedDemo(server.app);
});
afterEach(() => {
  for (const app of apps.splice(0)) app.close();
});
afterAll(() => server.close());

const phone = (storage: Record<string, unknown> = {}, options: WeappOptions = {}) => {
  const kept = Object.entries(storage).map(([key, value]) => [key, JSON.stringify(value)] as const);
  const app = new Weapp({ network: networkTo(server.origin), storage: new Map(kept), ...options });
  apps.push(app);
  return app;
};

test('every page is either shared or somebody’s own', () => {
  const { routes } = readBundle();
  expect(shareable.filter((page) => !routes.includes(page))).toEqual([]);
  const left = routes.filter((route) => !shareable.includes(route));
  expect(left.filter((route) => !own.some((folder) => route.startsWith(folder)))).toEqual([]);
});

test('what is shared names itself and comes back to itself', async () => {
  const ids: Record<string, string> = {
    ...{ 'features/articles/article/index': `articleId=${(await firstArticle()).id}` },
    ...{ 'features/documents/document/index': 'documentId=plan-2020' },
    ...{ 'features/documents/clause/index': 'documentId=plan-2020&clauseId=4.3' },
    ...{ 'features/forum/question/index': 'questionId=demo-forum-1' },
  };
  for (const page of shareable) {
    const app = phone();
    const address = ids[page] === undefined ? `/${page}` : `/${page}?${ids[page]}`;
    await app.launch(address);
    const { chat, moments } = cardsOf(app);
    expect([page, chat?.title, moments?.title]).toEqual([page, expect.any(String), expect.any(String)]);
    expect(chat!.title!.length).toBeGreaterThan(1);
    if (chat?.path !== undefined) expect(chat.path).toMatch(new RegExp(`^/${page}`));
    if (ids[page]?.startsWith('articleId')) expect(chat!.path).toContain(ids[page]);
    expect(chat!.title).not.toMatch(/奖|红包|积分|补贴|转发|分享有礼|集赞|助力|抽/);
    app.close();
  }
});

test('a page of somebody’s own has no hook', async () => {
  const app = phone();
  await app.launch('/features/eligibility/question/index');
  expect(cardsOf(app)).toEqual({ chat: undefined, moments: undefined });
});

const refused = (code: ErrorCode) => ({
  error: { code, message: errors[code].sentence, requestId: 'r', fields: [] },
});

const firstArticle = async () => (await server.client.articles.list({ query: {} })).articles[0]!;

/** A phone on which an applicant is signed in. */
const publicistPhone = async () => {
  const client = await agreeing(await server.signIn('Chen'), 'publicist');
  if ((await client.publicists.mine()).publicist === null)
    await client.publicists.apply({ body: application });
  return phone({ 'titles.session': await sessionOf(server, 'Chen') });
};

/** How often what the applicant shared was opened in this season. */
const seen = async () => {
  const client = await server.signIn('Chen');
  return (await client.sharing.funnel({ query: { season } })).total.seen;
};

test('a publicist’s posters go into the album and to paper, on the phone itself', async () => {
  const app = await publicistPhone();
  await app.launch('/features/publicists/workspace/index');
  expect(app.page.text).toContain('示例电子有限公司');
  app.album.permission = 'refused';
  await app.tap('手机海报存到相册');
  expect(app.album.settingsOpened).toBe(1);
  expect(app.album.pictures).toEqual([{ texts: [], width: 1080, height: 1920 }]);
  await app.tap('A4海报（打印张贴）');
  expect(app.album.documents.map((file) => file.toString('latin1', 0, 5))).toEqual(['%PDF-']);
  expect(app.errors).toEqual([]);
  expect([...app.missing]).toEqual([]);
});

test('a file is got with a session that has been renewed meanwhile', async () => {
  const app = await publicistPhone();
  await app.launch('/features/publicists/apply/index');
  server.clock.advance(20 * 60_000);
  await app.tap('打开推荐表');
  server.clock.advance(-20 * 60_000);
  expect(app.album.documents.map((file) => file.toString('latin1', 0, 5))).toEqual(['%PDF-']);
  expect(app.errors).toEqual([]);
});

test('home is shared in the publicist’s name, and who comes by it arrives at home', async () => {
  const app = await publicistPhone();
  await app.launch('/features/publicists/workspace/index');
  await app.tap('我的申请');
  expect(app.page.route).toBe('features/publicists/apply/index');
  const again = phone(
    Object.fromEntries([...app.storage].map(([key, value]) => [key, JSON.parse(value) as unknown])),
  );
  await again.launch();
  const { chat, moments } = cardsOf(again);
  expect(chat!.path).toMatch(/^\/features\/publicists\/arrival\/index\?scene=[\w-]{16}$/);
  expect(moments!.query).toMatch(/^s=[\w-]{16}$/);

  const before = await seen();
  const reader = phone();
  await reader.launch(chat!.path);
  expect(reader.page.route).toBe('tabs/seasons/index');
  expect(await seen()).toBe(before + 1);
  const another = phone();
  await another.launch(`/tabs/seasons/index?${moments!.query}`);
  expect(another.page.route).toBe('tabs/seasons/index');
  expect(await seen()).toBe(before + 2);
  for (const { errors } of [again, reader, another]) expect(errors).toEqual([]);
  expect(cardsOf(reader).chat!.path).toBe('/tabs/seasons/index');
});

test('who signs in anew shares in their own name; of who is no publicist the service is asked once', async () => {
  const asked: string[] = [];
  const network: Network = (request) => {
    if (request.url.endsWith('/sharing/links')) asked.push(request.url);
    return networkTo(server.origin)(request);
  };
  const address = `/features/articles/article/index?articleId=${(await firstArticle()).id}`;
  await publicistPhone();
  const anew = phone({ 'titles.session': await sessionOf(server, 'Chen') }, { network });
  await anew.launch(address);
  expect(cardsOf(anew)).toMatchObject({
    chat: { path: expect.stringMatching(/&s=[\w-]{16}$/) as unknown },
    moments: { query: expect.stringMatching(/&s=[\w-]{16}$/) as unknown },
  });
  expect(asked).toHaveLength(2);

  const reader = phone({ 'titles.session': await sessionOf(server, 'Reader') }, { network });
  for (let time = 0; time < 2; time++) await reader.launch(address);
  expect(cardsOf(reader).chat!.path).not.toContain('&s=');
  expect(asked).toHaveLength(3);
});

test('a page can be sent to a chat before its other token is there; one that comes after the sign-out is nobody’s', async () => {
  const address = `/features/articles/article/index?articleId=${(await firstArticle()).id}`;
  await publicistPhone();
  const held: (() => void)[] = [];
  const holding =
    (channel: string): Network =>
    async (request) => {
      if (request.url.endsWith('/sharing/links') && String(request.data).includes(channel))
        await new Promise<void>((release) => held.push(release));
      return networkTo(server.origin)(request);
    };
  const until = async (is: () => boolean) => {
    while (!is()) await pause(20);
  };
  const storage = { 'titles.session': await sessionOf(server, 'Chen') };
  const app = phone(storage, { network: holding('moments') });
  const launched = app.launch(address);
  await until(() => held.length === 1 && cardsOf(app).chat!.path!.includes('&s='));
  expect(cardsOf(app).moments!.query).not.toContain('s=');
  held.pop()!();
  await launched;
  expect(cardsOf(app).moments!.query).toMatch(/&s=[\w-]{16}$/);
  expect(app.storage.get('titles.publicist')).toBe('true');

  const over: Network = (request) =>
    /links|refresh/.test(request.url) && !String(request.data).includes('chat')
      ? Promise.resolve({ statusCode: 401, header: {}, data: refused('not-signed-in') })
      : holding('chat')(request);
  const known = phone({ ...storage, 'titles.publicist': true }, { network: over });
  const done = known.launch(address);
  await until(() => held.length === 1 && !known.storage.has('titles.session'));
  held.pop()!();
  await done;
  expect(cardsOf(known).chat!.path).not.toContain('&s=');
});

test('a publicist whose page is withdrawn meanwhile goes on as one', async () => {
  const address = `/features/articles/article/index?articleId=${(await firstArticle()).id}`;
  await publicistPhone();
  let withdrawn = true;
  const network: Network = (request) =>
    withdrawn && request.url.endsWith('/sharing/links')
      ? Promise.resolve({ statusCode: 404, header: {}, data: refused('not-found') })
      : networkTo(server.origin)(request);
  const app = phone({ 'titles.session': await sessionOf(server, 'Chen') }, { network });
  await app.launch(address);
  expect(cardsOf(app).chat!.path).not.toContain('&s=');
  withdrawn = false;
  await app.launch(address);
  expect(cardsOf(app).chat!.path).toMatch(/&s=[\w-]{16}$/);
});

test('a page that 朋友圈 shows by itself is nobody’s reading and leads nowhere; opened anew it is one', async () => {
  await publicistPhone();
  const client = await server.signIn('Chen');
  const device = 'D'.repeat(22);
  const article = { kind: 'article' as const, id: (await firstArticle()).id };
  const home = { kind: 'season' as const, id: (await client.seasons.current()).id };
  const tokenOf = async (content: SharedContent) =>
    (await client.sharing.link({ body: { content, channel: 'moments', device } })).token;
  const before = await seen();
  const pages = [
    `/features/articles/article/index?articleId=${article.id}&s=${await tokenOf(article)}`,
    `/tabs/seasons/index?s=${await tokenOf(home)}`,
  ];
  for (const address of pages) {
    const app = phone({}, { scene: 1154 });
    await app.launch(address);
    expect([app.page.route, app.errors]).toEqual([address.slice(1).replace(/\?.*/, ''), []]);
  }
  expect(await seen()).toBe(before);
  for (const address of pages) await phone().launch(address);
  expect(await seen()).toBe(before + 2);
});

test('a statement of the last year is shown, however long ago', async () => {
  const app = await publicistPhone();
  await app.launch('/features/publicists/workspace/index');
  const words = '2026年6月';
  const months: string[] = [];
  const network = app.network;
  app.network = (request) => {
    if (request.url.includes('/ledger/mine')) months.push(request.url.slice(-7));
    return network(request);
  };
  await app.tap('更早');
  await app.tap(words);
  expect(months).toEqual(['2026-06']);
  expect(app.page.text).toContain(words);
  expect(app.page.text).not.toContain('更早');
});

test('a certificate that could not be confirmed for want of a network is confirmed when asked again', async () => {
  const app = phone({}, { network: offline });
  await app.launch('/features/certificates/confirm/index?code=ABCD-EFGH-JKLM-NPQR');
  expect(app.page.text).toContain('网络好像断开了');
  await app.tap('核验');
  expect(app.page.text).toContain('网络好像断开了');
  app.network = networkTo(server.origin);
  await app.tap('核验');
  expect(app.page.text).not.toContain('网络好像断开了');
  expect(app.page.text).toContain('没有');
  app.network = offline;
  await app.tap('核验');
  app.network = networkTo(server.origin);
  await app.tap('重新读取');
  expect(app.page.text).not.toContain('网络好像断开了');
});

test('the code of a poster arrives at what it is about, and a wrong one at a way home', async () => {
  const article = await firstArticle();
  const content = { kind: 'article' as const, id: article.id };
  await publicistPhone();
  const client = await server.signIn('Chen');
  const { token } = await client.sharing.link({
    body: { content, channel: 'poster', device: 'D'.repeat(22) },
  });
  const reader = phone();
  await reader.launch(`/features/publicists/arrival/index?scene=${token}`);
  expect(reader.page.route).toBe('features/articles/article/index');
  expect(reader.page.text).toContain(article.title);
  const lost = phone();
  await lost.launch('/features/publicists/arrival/index?scene=AAAAAAAAAAAAAAAA');
  expect(lost.page.text).toContain('没有认出这张海报');
  await lost.tap('去首页');
  expect(lost.page.route).toBe('tabs/seasons/index');
});
