import { fingerprintOf, readEvent } from './event';
import { readXml, writeXml } from './xml';

const head = {
  ToUserName: 'gh_123456789abc',
  FromUserName: 'oLi',
  CreateTime: '1610969440',
  MsgType: 'event',
};
const at = new Date('2021-01-18T11:30:40.000Z');
const first = { TemplateId: 'lecture', SubscribeStatusString: 'accept', PopupScene: '0' };
const second = { TemplateId: 'review', SubscribeStatusString: 'reject', PopupScene: '0' };

test('one item comes bare, several come as a list, in XML below an element of their own', () => {
  const popup = { ...head, Event: 'subscribe_msg_popup_event' };
  const one = {
    openid: 'oLi',
    at,
    type: popup.Event,
    details: [{ templateId: 'lecture', choice: 'accept' }],
  };
  const both = { ...one, details: [...one.details, { templateId: 'review', choice: 'reject' }] };
  const asXml = (list: (typeof first)[]) =>
    readXml(writeXml('xml', { ...popup, SubscribeMsgPopupEvent: { List: list } }));
  expect(readEvent({ ...popup, List: first })).toEqual(one);
  expect(readEvent({ ...popup, List: [first, second] })).toEqual(both);
  expect(readEvent(asXml([first]))).toEqual(one);
  expect(readEvent(asXml([first, second]))).toEqual(both);
});

test('what became of a message', () => {
  const sent = {
    ...head,
    Event: 'subscribe_msg_sent_event',
    List: { TemplateId: 'lecture', MsgID: '1864323726461255680', ErrorCode: '0', ErrorStatus: 'success' },
  };
  expect(readEvent(sent)).toMatchObject({
    type: 'subscribe_msg_sent_event',
    details: [{ templateId: 'lecture', messageId: '1864323726461255680', errorCode: 0 }],
  });
});

test('who took something back is named by OpenID, not by the sender, and what by its number', () => {
  const revoked = { ...head, Event: 'user_authorization_revoke', OpenID: 'oWang', RevokeInfo: '1' };
  const read = { openid: 'oWang', at, type: revoked.Event, details: ['1'] };
  expect(readEvent(revoked)).toEqual(read);
  expect(readEvent({ ...revoked, RevokeInfo: 1 })).toEqual(read);
  expect(fingerprintOf(readEvent({ ...revoked, RevokeInfo: '8' })!)).not.toBe(
    fingerprintOf(readEvent(revoked)!),
  );
});

test('words of a person and events that nobody asked for are none', () => {
  expect(readEvent({ ...head, MsgType: 'text', Content: '您好' })).toBeNull();
  expect(readEvent({ ...head, Event: 'user_enter_tempsession' })).toBeNull();
});

test.each([
  ['no sender', { ...head, FromUserName: undefined }],
  ['a time that is none', { ...head, CreateTime: 'now' }],
  ['a time that no calendar has', { ...head, CreateTime: 99_999_999_999_999 }],
  ['a list of something else', { ...head, Event: 'subscribe_msg_popup_event', List: ['lecture'] }],
  ['no list', { ...head, Event: 'subscribe_msg_sent_event' }],
  ['taking back of nothing', { ...head, Event: 'user_authorization_revoke', RevokeInfo: '' }],
  ['text', 'event'],
])('%s is refused', (_, message) => {
  expect(() => readEvent(message)).toThrow();
});

test('copies have one fingerprint, other events another', () => {
  const popup = { ...head, Event: 'subscribe_msg_popup_event' };
  const print = (message: object) => fingerprintOf(readEvent(message)!);
  const one = print({ ...popup, List: first });
  expect(one).toMatch(/^[0-9a-f]{64}$/);
  expect(print({ List: [first], ...popup })).toBe(one);
  const others = [
    { ...popup, List: second },
    { ...popup, List: first, CreateTime: '1610969441' },
    { ...popup, List: first, FromUserName: 'oWang' },
    { ...popup, List: first, Event: 'subscribe_msg_change_event' },
  ];
  for (const other of others) expect(print(other)).not.toBe(one);
});
