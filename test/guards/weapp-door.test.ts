import { setTimeout as pause } from 'node:timers/promises';
import { lecturesOf } from '../support/lectures';
import { sessionOf } from '../support/pages';
import { startServer, type TestServer } from '../support/server';
import { type Network } from '../support/weapp/fake-wx';
import { networkTo } from '../support/weapp/network';
import { phoneNow } from '../support/weapp/phone-clock';
import { offline, Weapp } from '../support/weapp/weapp';

const HOUR = 60 * 60 * 1000;
const checkIn = '/features/lectures/check-in/index';
const foreign = `BEGIN:VCARD N:${'N'.repeat(300)} END:VCARD`;

let server: TestServer;
let hand: ReturnType<typeof lecturesOf>;
const apps: Weapp[] = [];
beforeAll(async () => {
  server = await startServer({ database: 'libsql' });
  hand = lecturesOf(server);
  await hand.staffed();
});
afterEach(() => {
  for (const app of apps.splice(0)) {
    expect(app.errors).toEqual([]);
    expect([...app.missing]).toEqual([]);
    app.close();
  }
});
afterAll(() => server.close());

const phone = (storage: ReadonlyMap<string, string>, network: Network = offline) => {
  const app = new Weapp({ network, storage });
  apps.push(app);
  return app;
};
const service = () => networkTo(server.origin);
const signedIn = async () => ['titles.session', JSON.stringify(await sessionOf(server, 'Helper'))] as const;
const kept = ({ storage }: Weapp) => JSON.parse(storage.get('titles.scans')!) as { queue: object[] };
const scan = async (app: Weapp, code: string) => {
  app.person.holds = code;
  await app.tap('扫签到码');
};

/** A session tomorrow with seats of these people, half an hour before it begins: a day ahead of the phone's clock. */
const door = async (...people: string[]) => {
  server.clock.set(new Date(phoneNow()).toISOString());
  const startsAt = new Date(phoneNow() + 26 * HOUR).toISOString();
  const { sessionId } = await hand.session(people.length, startsAt);
  const bookingIds: string[] = [];
  for (const person of people)
    bookingIds.push(await hand.seat(await server.signIn(person), sessionId, person));
  server.clock.set(new Date(Date.parse(startsAt) - HOUR / 2).toISOString());
  const { code } = await (await hand.desk()).doors.create({ params: { sessionId } });
  await (await server.signIn('Helper')).lectureDesk.doors.open({ body: { code } });
  const codes: string[] = [];
  for (const [index, person] of people.entries())
    codes.push(await hand.shows(await server.signIn(person), bookingIds[index]!));
  return { sessionId, codes };
};
const there = async (sessionId: string) => {
  const { booked } = await (await hand.desk()).attendance.list({ params: { sessionId } });
  return booked.filter(({ checkedInAt }) => checkedInAt !== null).map(({ name }) => name);
};

test('a code of something else is told apart on the phone, and holds up nobody, also from a former release', async () => {
  const { sessionId, codes } = await door('李一');
  const before = JSON.stringify([{ sessionId, code: foreign, at: new Date(phoneNow()).toISOString() }]);
  const app = phone(new Map([await signedIn(), ['titles.scans', before]]), service());
  await app.launch(`${checkIn}?sessionId=${sessionId}`);
  await scan(app, foreign);
  expect(app.page.text).toContain('这不是签到码');
  expect(app.page.text).not.toContain('还没有核对');
  await scan(app, codes[0]!);
  expect(app.page.text).toContain('签到成功，请进。');
  expect(app.page.text).toContain('已到 1 人');
  expect(kept(app).queue).toEqual([]);
});

test('a phone that restarts without a network scans by the service’s clock, and sends by itself for every door', async () => {
  const [one, two] = [await door('李一'), await door('王二')];
  const known = phone(new Map([await signedIn()]), service());
  await known.launch(`${checkIn}?sessionId=${one.sessionId}`);
  const alone = phone(known.storage);
  await alone.launch(`${checkIn}?sessionId=${one.sessionId}`);
  await scan(alone, one.codes[0]!);
  expect(alone.page.text).toContain('1 个已记下，还没有核对');
  const other = phone(alone.storage);
  await other.launch(`${checkIn}?sessionId=${two.sessionId}`);
  await scan(other, two.codes[0]!);
  expect([...(await there(one.sessionId)), ...(await there(two.sessionId))]).toEqual([]);
  await other.connected(service());
  expect(other.page.text).toContain('签到成功，请进。');
  expect(other.page.text).toContain('已到 1 人');
  expect([...(await there(one.sessionId)), ...(await there(two.sessionId))]).toEqual(['李一', '王二']);
});

test('what was scanned without a network is sent when the page is opened again, without the door', async () => {
  const { sessionId, codes } = await door('李一');
  const known = phone(new Map([await signedIn()]), service());
  await known.launch(`${checkIn}?sessionId=${sessionId}`);
  known.network = offline;
  await scan(known, codes[0]!);
  expect(kept(known).queue).toHaveLength(1);
  const again = phone(known.storage, service());
  await again.launch(checkIn);
  expect(await there(sessionId)).toEqual(['李一']);
  expect(kept(again).queue).toEqual([]);
});

test('what waits is sent when the network is back while an attempt hangs that will fail', async () => {
  const { sessionId, codes } = await door('李一');
  const app = phone(new Map([await signedIn()]), service());
  await app.launch(`${checkIn}?sessionId=${sessionId}`);
  let fails = (): void => undefined;
  const hanging = new Promise<never>((_, reject) => (fails = () => reject(new Error('timeout'))));
  app.network = () => hanging;
  const scanned = scan(app, codes[0]!);
  while (app.storage.get('titles.scans')?.includes(codes[0]!) !== true) await pause(20);
  const back = app.connected(service());
  fails();
  await Promise.all([scanned, back]);
  expect(app.page.text).toContain('签到成功，请进。');
  expect(await there(sessionId)).toEqual(['李一']);
});

test('a phone let in by a code offers its door when it restarts without a network', async () => {
  const { sessionId, codes } = await door('李一');
  const { code } = await (await hand.desk()).doors.create({ params: { sessionId } });
  const session = JSON.stringify(await sessionOf(server, 'Porter'));
  const known = phone(new Map([['titles.session', session]]), service());
  await known.launch(checkIn);
  known.page.input(code);
  await known.settled();
  await known.tap('开始签到');
  known.network = offline;
  await known.launch(checkIn);
  expect(known.page.text).toContain('测试会场');
  const alone = phone(known.storage);
  await alone.launch(checkIn);
  await alone.tap('测试会场');
  await scan(alone, codes[0]!);
  expect(alone.page.text).toContain('1 个已记下，还没有核对');
});

test('a phone that knows no door says why it can show none, and reads them when the network is back', async () => {
  await door('李一');
  const app = phone(new Map([await signedIn()]));
  await app.launch(checkIn);
  expect(app.page.text).toContain('网络好像断开了');
  app.network = service();
  await app.tap('重新读取');
  expect(app.page.text).toContain('这部手机可以签到的场次');
});

test('a scan that the service does not take holds up no other', async () => {
  const { sessionId, codes } = await door('李一', '王二', '孙三');
  const refusal = { error: { code: 'bad-input', message: '填写的内容有误。', requestId: '1', fields: [] } };
  const picky: Network = (request) =>
    String(request.data).includes(codes[1]!)
      ? Promise.resolve({ statusCode: 400, data: refusal, header: {} })
      : service()(request);
  const app = phone(new Map([await signedIn()]), service());
  await app.launch(`${checkIn}?sessionId=${sessionId}`);
  app.network = offline;
  for (const code of codes) await scan(app, code);
  await app.connected(picky);
  expect(await there(sessionId)).toEqual(['李一', '孙三']);
  expect(app.page.text).toContain('这个签到码没能核对');
  expect(kept(app).queue).toEqual([]);
});
