import { setTimeout as pause } from 'node:timers/promises';
import { lecturesOf } from '../support/lectures';
import { onsiteOn } from '../support/onsite';
import { sessionOf } from '../support/pages';
import { startServer, type TestServer } from '../support/server';
import { networkTo } from '../support/weapp/network';
import { phoneNow } from '../support/weapp/phone-clock';
import { Weapp } from '../support/weapp/weapp';

const HOUR = 60 * 60 * 1000;
const all = ['day-before', 'hour-before', 'booking-change'];

let server: TestServer;
const apps: Weapp[] = [];
beforeAll(async () => {
  server = await startServer({ database: 'libsql' });
  server.wechat.deliverTo(server.origin);
  await lecturesOf(server).staffed();
});
afterEach(() => {
  for (const app of apps.splice(0)) {
    expect(app.errors).toEqual([]);
    expect([...app.missing]).toEqual([]);
    app.close();
  }
});
afterAll(() => server.close());

/** The phone of somebody who is signed in, on a page. */
const phone = async (persona: string, url: string) => {
  const session = JSON.stringify(await sessionOf(server, persona));
  const app = new Weapp({
    network: networkTo(server.origin),
    storage: new Map([['titles.session', session]]),
  });
  apps.push(app);
  await app.launch(url);
  return app;
};
/** What WeChat tells the service of an answer. */
const allowed = async (persona: string, ...templates: string[]) => {
  for (const template of templates) server.wechat.choose(persona, template, 'accept');
  await server.wechat.settled();
};
const dayIn = (hours: number) => new Date(phoneNow() + hours * HOUR).toISOString().slice(0, 10);
/** In two days, at two in Jiangmen. */
const inTwoDays = () => `${dayIn(50)}T06:00:00.000Z`;
/** Five days on, at ten in Jiangmen. */
const span = () => {
  const day = dayIn(120);
  return { startsAt: `${day}T02:00:00.000Z`, endsAt: `${day}T04:00:00.000Z` };
};

test('who books a lecture is asked for all messages in that tap, sees what is not authorised, and subscribes again', async () => {
  const { lectureId } = await lecturesOf(server).session(3, inTwoDays());
  const app = await phone('Li', `/features/lectures/lecture/index?lectureId=${lectureId}`);
  app.person.answer = 'reject';
  await app.tap('预约');
  await app.tap('确认预约');
  expect(app.person.questions).toEqual([]);
  app.page.input('李一', 0);
  await app.settled();
  await app.tap('确认预约');
  expect(app.person.questions).toEqual([all]);
  // Refused, and booked all the same.
  expect(app.page.route).toBe('features/bookings/ticket/index');
  expect(app.page.text.match(/未授权/g)).toHaveLength(3);
  app.person.answer = 'accept';
  await allowed('Li', ...all);
  await app.tap('订阅提醒');
  expect(app.person.questions).toEqual([all, all]);
  // The page reads again once WeChat has told the service.
  await pause(1600);
  await app.settled();
  expect(app.page.text).not.toContain('未授权');
  expect(app.page.text.match(/到时发送/g)).toHaveLength(3);
  expect(app.page.text).toContain('以服务通知为准');
  await app.tap('加到手机日历');
  expect(app.person.calendar).toEqual([{ title: '新一年申报怎么走', location: '测试会场，测试地址' }]);
});

test('who waits is asked in that tap, and among the own bookings sees whether the news of a seat can come', async () => {
  const { lectureId, sessionId } = await lecturesOf(server).session(1, inTwoDays());
  await lecturesOf(server).seat(await server.signIn('Wang'), sessionId, '王二');
  const app = await phone('Zhao', `/features/lectures/lecture/index?lectureId=${lectureId}`);
  await app.tap('加入候补');
  expect(app.person.questions).toEqual([all]);
  const mine = await phone('Zhao', '/features/bookings/mine/index');
  expect(mine.page.text).toContain('有空位、有变动时未授权');
  await mine.tap('订阅提醒');
  expect(mine.person.questions).toEqual([all]);
});

test('a lecturer and a company are asked as they answer, and see how their messages stand', async () => {
  const hand = onsiteOn(server);
  await hand.company('Gong');
  await hand.lecturer('Chen');
  const { id } = await hand.ask('Gong', { times: [span()] });
  const lecturer = await phone('Chen', '/features/lecturers/workspace/index');
  expect(lecturer.page.text).toContain('有邀请、有变动时未授权');
  await allowed('Chen', 'booking-change', 'booking-change');
  await lecturer.tap('可以');
  expect(lecturer.person.questions).toEqual([all]);
  const again = await phone('Chen', '/features/lecturers/workspace/index');
  await again.tap('加到手机日历');
  expect(again.person.calendar).toEqual([
    { title: '上门培训：职称申报怎么准备', location: '蓬江 示例路1号3楼会议室' },
  ]);
  expect(again.page.text).toMatch(/前一小时.*未授权/);

  const company = await phone('Gong', `/features/onsite/request/index?requestId=${id}`);
  expect(company.page.text).toMatch(/前一天.*未授权.*前一小时.*未授权.*有变动时/);
  await company.tap('订阅提醒');
  expect(company.person.questions).toEqual([all]);
});
