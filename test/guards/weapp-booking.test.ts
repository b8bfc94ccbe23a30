import { setTimeout as pause } from 'node:timers/promises';
import { readCode } from '@titles/shared/check-in-code';
import { lectureContent, lecturesOf } from '../support/lectures';
import { sessionOf } from '../support/pages';
import { readQrAddress } from '../support/qr';
import { startServer, type TestServer } from '../support/server';
import { networkTo } from '../support/weapp/network';
import { phoneNow } from '../support/weapp/phone-clock';
import { offline, Weapp } from '../support/weapp/weapp';

/** WeChat's audit asks for at most 256 KB a call. */
const callLimit = 256 * 1024;

let server: TestServer;
let hand: ReturnType<typeof lecturesOf>;
const apps: Weapp[] = [];
beforeAll(async () => {
  server = await startServer({ database: 'libsql' });
  hand = lecturesOf(server);
  await hand.staffed();
});
afterEach(() => {
  for (const app of apps.splice(0)) app.close();
});
afterAll(() => server.close());

const phone = async (persona: string) => {
  const session = JSON.stringify(await sessionOf(server, persona));
  const app = new Weapp({
    network: networkTo(server.origin),
    storage: new Map([['titles.session', session]]),
  });
  apps.push(app);
  return app;
};
/** Tomorrow, in the hours that a clock of today may book. */
const tomorrow = () => new Date(phoneNow() + 26 * 60 * 60 * 1000).toISOString();
const picture = ({ page }: Weapp): string | undefined =>
  page
    .nodes()
    .map((node) => page.attribute(node, 'src'))
    .find((src): src is string => typeof src === 'string' && src.startsWith('data:image/png'));
const codeOn = (app: Weapp) => readCode(readQrAddress(picture(app)!))?.bookingId;

test('a seat is booked on the phone, and its QR says what the service reads, also without a network', async () => {
  const { lectureId } = await hand.session(3, tomorrow());
  const app = await phone('Li');
  await app.launch(`/features/lectures/lecture/index?lectureId=${lectureId}`);
  expect(app.page.text).toContain('只剩 3 席');
  await app.tap('在地图里打开');
  await app.tap('预约');
  expect(app.page.route).toBe('features/lectures/book/index');
  await app.tap('确认预约');
  expect(app.page.text).toContain('请填写姓名');
  app.page.input('李一', 0);
  await app.settled();
  await app.tap('确认预约');
  expect(app.page.route).toBe('features/bookings/ticket/index');
  const { bookings } = await (await server.signIn('Li')).bookings.list();
  expect(bookings).toMatchObject([{ state: 'confirmed' }]);
  expect(codeOn(app)).toBe(bookings[0]!.id);
  expect(app.page.text).toContain('李一');
  expect(app.errors).toEqual([]);
  expect([...app.missing]).toEqual([]);
  expect(Math.max(...app.setDataCalls.map(({ bytes }) => bytes))).toBeLessThanOrEqual(callLimit);

  const again = new Weapp({ network: offline, storage: app.storage });
  apps.push(again);
  await again.launch(`/features/bookings/ticket/index?bookingId=${bookings[0]!.id}`);
  expect(codeOn(again)).toBe(bookings[0]!.id);
  expect(again.page.text).toContain('现在没有网络，签到码照样有效');
});

test('the code of a seat is shown at once, whether the service is slow or refuses', async () => {
  const { sessionId } = await hand.session(3, tomorrow());
  const bookingId = await hand.seat(await server.signIn('Sun'), sessionId, '孙三');
  const url = `/features/bookings/ticket/index?bookingId=${bookingId}`;
  const first = await phone('Sun');
  await first.launch(url);
  let answer: () => void;
  const answered = new Promise<void>((resolve) => (answer = resolve));
  const refusal = { error: { code: 'busy', message: '现在人有点多，请过几秒再试一次。' } };
  const slow = new Weapp({
    network: () => answered.then(() => ({ statusCode: 503, data: refusal, header: {} })),
    storage: first.storage,
  });
  apps.push(slow);
  const launched = slow.launch(url);
  while (!picture(slow)) await pause(20);
  expect(codeOn(slow)).toBe(bookingId);
  answer!();
  await launched;
  expect(codeOn(slow)).toBe(bookingId);
  expect(slow.page.text).toContain('暂时读不到最新的预约，签到码照样可以出示');

  const other = new Weapp({ network: networkTo(server.origin), storage: first.storage });
  apps.push(other);
  const unkept = await hand.seat(
    await server.signIn('Sun'),
    (await hand.session(3, tomorrow())).sessionId,
    '孙三',
  );
  await other.launch(`/features/bookings/ticket/index?bookingId=${unkept}`);
  expect(codeOn(other)).toBe(unkept);
});

test('that a seat just booked has no code is not said from what was read before', async () => {
  const { sessionId } = await hand.session(3, tomorrow());
  const app = await phone('Qian');
  await app.launch('/features/bookings/mine/index');
  expect(app.page.text).toContain('还没有预约');
  const restarted = new Weapp({ network: offline, storage: app.storage });
  apps.push(restarted);
  await restarted.launch('/features/bookings/mine/index');
  expect(restarted.page.text).toContain('网络好像断开了');
  expect(restarted.page.text).not.toContain('还没有预约');
  const bookingId = await hand.seat(await server.signIn('Qian'), sessionId, '钱四');
  app.network = offline;
  await app.launch(`/features/bookings/ticket/index?bookingId=${bookingId}`);
  expect(app.page.text).toContain('网络好像断开了');
  app.network = networkTo(server.origin);
  await app.tap('重新读取');
  expect(codeOn(app)).toBe(bookingId);
  await app.launch('/features/bookings/ticket/index?bookingId=none-such');
  expect(app.page.text).toContain('这个预约没有签到码');
});

test('without a network the bookings that were read last lead to the code', async () => {
  const { sessionId } = await hand.session(3, tomorrow());
  const bookingId = await hand.seat(await server.signIn('Zhou'), sessionId, '周五');
  const first = await phone('Zhou');
  await first.launch('/features/bookings/mine/index');
  const again = new Weapp({ network: offline, storage: first.storage });
  apps.push(again);
  await again.launch('/features/bookings/mine/index');
  expect(again.page.text).toContain('下面是上次读到的预约');
  await again.tap('签到码');
  expect(codeOn(again)).toBe(bookingId);
  await again.back();
  again.network = networkTo(server.origin);
  await again.tap('重新读取');
  expect(again.page.text).not.toContain('上次读到');
  expect(again.page.text).toContain('要来的');
});

test('who signs in after a session ran out sees nothing of the one before', async () => {
  const { sessionId } = await hand.session(3, tomorrow());
  await hand.seat(await server.signIn('Zhou'), sessionId, '周五');
  const first = await phone('Zhou');
  await first.launch('/features/bookings/mine/index');
  expect(first.page.text).toContain(lectureContent.title);
  const over = { ...(await sessionOf(server, 'Zhou')), expiresAt: '2026-01-01T00:00:00.000Z' };
  const storage = new Map(first.storage).set('titles.session', JSON.stringify(over));
  const service = networkTo(server.origin);
  const data = JSON.stringify({ code: server.wechat.codeFor('Han') });
  const next = new Weapp({
    network: (request) =>
      request.url.endsWith('/sign-in') ? service({ ...request, data }) : offline(request),
    storage,
  });
  apps.push(next);
  await next.launch('/features/bookings/mine/index');
  await next.tap('微信登录');
  expect(next.page.text).not.toContain('微信登录');
  expect(next.page.text).toContain('网络好像断开了');
  expect(next.page.text).not.toContain(lectureContent.title);
});

test('who waits gives up their place only when they say so once more', async () => {
  const { sessionId } = await hand.session(1, tomorrow());
  const wu = await server.signIn('Wu');
  const bookingId = await hand.seat(wu, sessionId, '吴六');
  const zheng = await server.signIn('Zheng');
  await zheng.bookings.waitingList.join({ body: { resourceId: sessionId } });
  await wu.bookings.cancel({ params: { bookingId } });
  const app = await phone('Zheng');
  await app.launch('/features/bookings/mine/index');
  await app.tap('不要了');
  await app.tap('先留着');
  expect(app.page.text).toContain('要这个名额');
  await app.tap('不要了');
  await app.tap('不要了，让给下一位');
  expect(app.page.text).not.toContain('要这个名额');
});

test('a full session offers the waiting list with the position', async () => {
  const { lectureId, sessionId } = await hand.session(1, tomorrow());
  await hand.seat(await server.signIn('Wang'), sessionId, '王二');
  const app = await phone('Zhao');
  await app.launch(`/features/lectures/lecture/index?lectureId=${lectureId}`);
  await app.tap('加入候补');
  expect(app.page.text).toContain('候补中，排第 1 位');
  expect(app.errors).toEqual([]);
});
