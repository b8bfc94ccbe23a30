import { standInTemplates } from '../wechat/templates';
import { fieldErrors } from '../wechat/template-fields';
import { newsMessage } from './messages';

const was = new Date('2026-12-09T06:00:00.000Z');
const to = { openid: 'o', accountId: 'a', bookingId: 'b' };
const news = {
  sessionId: 's',
  title: '一个很长很长很长很长很长很长很长很长很长的题目',
  number: 'moved 1',
  was,
  now: new Date('2026-12-31T16:00:00.000Z') as Date | null,
  remark: '一个名字很长很长很长很长很长很长很长很长的会场',
};
const message = (more: Partial<typeof news> = {}, bookingId: string | null = 'b') =>
  newsMessage({ ...news, ...more }, standInTemplates.changed, { ...to, bookingId });

test('it fits what WeChat takes, however long the words are', () => {
  expect(fieldErrors(message().fields)).toEqual([]);
  expect(message().fields.time2).toBe('2026年12月9日 14:00');
  expect(message().fields.thing3).toBe('改到1月1日 00:00');
});

test('one person hears of one change once, of the next one again', () => {
  expect(message().key).toBe(message({ title: '又改了题目' }).key);
  expect(message({ number: 'moved 2' }).key).not.toBe(message().key);
});

test('who booked hears it as a change of the booking, who waits as a notice', () => {
  expect(message()).toMatchObject({ kind: 'change', subject: 'bookings/b' });
  expect(message({}, null)).toMatchObject({ kind: 'notice', subject: 'lecture-sessions/s' });
});

test('it is of no use once the later of both times has begun', () => {
  expect(message().expiresAt).toEqual(news.now);
  expect(message({ now: new Date('2026-12-01T06:00:00.000Z') }).expiresAt).toEqual(was);
  expect(message({ now: null })).toMatchObject({ expiresAt: was, fields: { thing3: '已取消' } });
});
