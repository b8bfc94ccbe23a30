import { inboxPage } from './inbox-page';
import { type SentMessage } from './subscriptions';

const message = (more: Partial<SentMessage> = {}): SentMessage => ({
  id: '1',
  persona: '小李',
  openid: 'oLi',
  templateId: 'lecture',
  fields: { thing1: '职称大讲堂' },
  page: 'features/lectures/lecture/index?lectureId=1',
  at: new Date('2026-11-23T08:00:00.000Z'),
  ...more,
});

test('it says that it is a demo, also when it is empty', () => {
  expect(inboxPage([])).toContain('演示用的微信替身，没有连接真正的微信');
  expect(inboxPage([])).toContain('还没有消息。');
});

test('each message with whom, when in Shanghai, what, and where a tap leads; the newest first', () => {
  const page = inboxPage([message(), message({ persona: '小王', page: null })]);
  expect(page.indexOf('发给 小王')).toBeLessThan(page.indexOf('发给 小李'));
  for (const part of ['共 2 条', '2026年11月23日', '16:00:00', '职称大讲堂', 'lectureId=1', '不打开页面'])
    expect(page).toContain(part);
});

test('what a message says stays text', () => {
  const page = inboxPage([message({ persona: '<b>', fields: { thing1: `<script>alert("'&")</script>` } })]);
  expect(page).not.toMatch(/<script|<b>/);
  expect(page).toContain('&lt;script&gt;alert(&quot;&#39;&amp;&quot;)&lt;/script&gt;');
});
