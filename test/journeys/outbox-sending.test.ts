import { type Attempts } from '@titles/server/outbox/attempts.service';
import { eachDatabase } from '../support/databases';
import { DAY, fields, MINUTE, outboxOn, SEND } from '../support/outbox';
import { type SharedWechat } from '../support/shared-wechat';

eachDatabase((name) => {
  let shared: SharedWechat;
  let attempts: Attempts;
  const { accept, credits, drain, enqueue, message, states, steps } = outboxOn(
    name,
    (hand) => ({ shared, attempts } = hand),
  );

  describe('a message', () => {
    test('is sent when its time has come, and WeChat tells that it was delivered', async () => {
      await accept();
      await enqueue(
        message('one', { notBefore: new Date('2026-11-23T09:00:00.000Z'), page: 'tabs/home/index' }),
      );
      await drain();
      expect(await states()).toEqual({ one: 'queued' });
      shared.clock.advance(60 * MINUTE);
      await drain();
      await shared.wechat.settled();
      expect(await states()).toEqual({ one: 'delivered' });
      expect(shared.wechat.inbox).toMatchObject([{ persona: 'Li', fields, page: 'tabs/home/index' }]);
      expect(await steps()).toEqual(['1 begun', '1 ended done', '1 told delivered']);
      await drain();
      expect(shared.wechat.inbox).toHaveLength(1);
    });

    test('that WeChat told about before its answer was written down is delivered all the same', async () => {
      await accept();
      await enqueue(message('one'));
      const { begun } = await attempts.begin(1);
      const { page: _, ...sent } = begun[0]!;
      const result = await shared.gatewayOf(shared.one).send(sent);
      await shared.wechat.settled();
      expect(await states()).toEqual({ one: 'sending' });
      await attempts.end([{ ...begun[0]!, result }]);
      expect(await states()).toEqual({ one: 'delivered' });
    });

    test('waits for the morning, and is not sent when it comes too late then', async () => {
      await accept(2);
      shared.clock.set('2026-11-23T12:00:00.000Z');
      await enqueue(
        message('tomorrow'),
        message('tonight', { expiresAt: new Date('2026-11-23T15:00:00.000Z') }),
      );
      await drain();
      expect(shared.wechat.inbox).toEqual([]);
      shared.clock.set('2026-11-24T00:00:00.000Z');
      await drain();
      expect(await states()).toMatchObject({ tonight: 'failed: expired' });
      expect(shared.wechat.inbox).toHaveLength(1);
    });

    test('that WeChat refuses for good has failed, and its credit is left', async () => {
      await accept();
      await enqueue(message('one', { fields: { thing1: '一'.repeat(21) } }));
      await drain();
      expect([await states(), await credits()]).toEqual([{ one: 'failed: bad-field' }, 1]);
    });

    test('is tried again when WeChat is busy, and has failed after five times', async () => {
      await accept();
      await enqueue(message('one'));
      shared.wechat.fail({ path: SEND, then: 'refuse', errcode: -1, times: 5 });
      for (let time = 0; time < 5; time++) {
        await drain();
        await drain();
        expect(shared.wechat.callsTo(SEND)).toBe(time + 1);
        shared.clock.advance(3 * MINUTE);
      }
      expect([await states(), await credits()]).toEqual([{ one: 'failed: busy' }, 1]);
    });
  });

  describe('a credit', () => {
    test('is spent by the change, and the reminder waits for another', async () => {
      await accept();
      await enqueue(message('reminder', { subject: 'bookings/two' }), message('change', { kind: 'change' }));
      await drain();
      await shared.wechat.settled();
      expect(await states()).toEqual({ reminder: 'queued: no-credit', change: 'delivered' });
      expect(shared.wechat.callsTo(SEND)).toBe(1);
      await accept();
      await drain();
      await shared.wechat.settled();
      expect(await states()).toMatchObject({ reminder: 'delivered' });
    });

    test('that comes back from what WeChat refused goes to what waited for it', async () => {
      await accept();
      const refused = { thing1: '一'.repeat(21) };
      await enqueue(message('refused', { fields: refused, kind: 'change' }), message('next'));
      // Both are due at once, and one credit is there.
      const { begun } = await attempts.begin(2);
      expect(await states()).toEqual({ refused: 'sending', next: 'queued: no-credit' });
      await attempts.end(
        begun.map((attempt) => ({ ...attempt, result: { outcome: 'bad-field', fields: [] } })),
      );
      await drain();
      await shared.wechat.settled();
      expect([await states(), await credits()]).toEqual([
        { refused: 'failed: bad-field', next: 'delivered' },
        0,
      ]);
    });

    test('that never comes: the message has failed as not subscribed, and WeChat was not asked', async () => {
      await enqueue(message('one'));
      await drain();
      shared.clock.advance(DAY);
      await drain();
      expect([await states(), shared.wechat.callsTo(SEND)]).toEqual([{ one: 'failed: not-subscribed' }, 0]);
    });

    test('is gone when the template is turned off, and stays when the question is refused once', async () => {
      await accept(2);
      shared.wechat.choose('Li', 'lecture', 'reject');
      await shared.wechat.settled();
      expect(await credits()).toBe(2);
      shared.wechat.turnOff('Li', 'lecture');
      await shared.wechat.settled();
      expect(await credits()).toBe(0);
    });

    test('that WeChat does not know of is forgotten', async () => {
      await accept(2);
      for (let time = 0; time < 2; time++) await shared.gatewayOf(shared.one).send(message('outside'));
      // While an event is worked on its person's messages are passed over.
      await shared.wechat.settled();
      await enqueue(message('one'));
      await drain();
      expect([await states(), await credits()]).toEqual([{ one: 'failed: not-subscribed' }, 0]);
    });
  });
});
