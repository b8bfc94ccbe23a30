import { type Attempts } from '@titles/server/outbox/attempts.service';
import { OutboxWorker } from '@titles/server/outbox/outbox-worker.service';
import { eachDatabase } from '../support/databases';
import { DAY, MINUTE, outboxOn, SEND } from '../support/outbox';
import { type SharedWechat } from '../support/shared-wechat';

eachDatabase((name) => {
  let shared: SharedWechat;
  let attempts: Attempts;
  const { accept, credits, drain, enqueue, message, resolve, states, steps } = outboxOn(
    name,
    (hand) => ({ shared, attempts } = hand),
  );

  describe('when nobody knows whether it was sent', () => {
    const lost = async () => {
      await accept(2);
      await enqueue(message('one'));
      shared.wechat.fail({ path: SEND, then: 'cut' });
      await drain();
      expect([await states(), await credits()]).toEqual([{ one: 'unknown: unknown' }, 1]);
    };

    test('it is never sent again by itself; staff decide, once', async () => {
      await lost();
      shared.clock.advance(DAY / 2);
      await drain();
      expect(shared.wechat.callsTo(SEND)).toBe(1);
      shared.clock.set('2026-11-23T09:00:00.000Z');
      await resolve('send-again', 'staff-7');
      await expect(resolve('lost', 'staff-8')).rejects.toMatchObject({
        code: 'conflict',
      });
      await drain();
      await shared.wechat.settled();
      expect([await states(), shared.wechat.inbox.length]).toEqual([{ one: 'delivered' }, 1]);
      expect(await steps()).toContain('1 resolved send-again');
    });

    test.each([
      ['arrived', 'delivered'],
      ['lost', 'failed: lost'],
    ] as const)('staff find that it %s', async (finding, state) => {
      await lost();
      await resolve(finding, 'staff-7');
      expect(await states()).toEqual({ one: state });
    });

    test('WeChat may tell that it arrived', async () => {
      await accept();
      await enqueue(message('one'));
      shared.wechat.fail({ path: SEND, then: 'mute' });
      await drain();
      await shared.wechat.settled();
      expect([await states(), shared.wechat.inbox.length]).toEqual([{ one: 'delivered' }, 1]);
    });

    test('what WeChat tells decides nothing while two could be meant', async () => {
      await accept(2);
      await enqueue(message('one'), message('two'));
      shared.wechat.fail({ path: SEND, then: 'cut' });
      shared.wechat.fail({ path: SEND, then: 'mute' });
      await drain();
      await shared.wechat.settled();
      expect(await states()).toEqual({ one: 'unknown: unknown', two: 'unknown: unknown' });
    });

    test('a worker died: its message is unknown, and a late answer still decides', async () => {
      await accept();
      await enqueue(message('one'));
      const { begun } = await attempts.begin(1);
      expect(await states()).toEqual({ one: 'sending' });
      shared.clock.advance(3 * MINUTE);
      await drain();
      expect([await states(), shared.wechat.callsTo(SEND)]).toEqual([{ one: 'unknown: lapsed' }, 0]);
      await attempts.end([{ ...begun[0]!, result: { outcome: 'done', messageId: '77' } }]);
      expect(await states()).toEqual({ one: 'accepted' });
      expect(await steps()).toEqual(['1 begun', '1 ended done', '1 lapsed']);
    });

    test('a late answer changes nothing that staff have decided, and is written down', async () => {
      await accept();
      await enqueue(message('one'));
      const { begun } = await attempts.begin(1);
      shared.clock.advance(3 * MINUTE);
      await drain();
      await resolve('lost', 'staff-7');
      await attempts.end([{ ...begun[0]!, result: { outcome: 'busy', errcode: -1, errmsg: '' } }]);
      expect([await states(), await credits()]).toEqual([{ one: 'failed: lost' }, 0]);
      expect(await steps()).toEqual(['1 begun', '1 ended busy', '1 lapsed', '1 resolved lost']);
    });

    test('an answer is written down also when nothing can be begun', async () => {
      await accept(2);
      await enqueue(message('one'), message('two', { notBefore: new Date('2026-11-23T08:30:00.000Z') }));
      const worker = new OutboxWorker(attempts, shared.gatewayOf(shared.one), shared.clock);
      const turn = attempts.turn.bind(attempts);
      const broken = jest.spyOn(attempts, 'turn').mockImplementation((ended, most) => {
        if (most > 0 && shared.wechat.inbox.length > 0) throw new Error('the database is away');
        return turn(ended, most);
      });
      await worker.drain();
      expect(await states()).toMatchObject({ one: 'sending' });
      await worker.drain();
      broken.mockRestore();
      await shared.wechat.settled();
      expect(await states()).toEqual({ one: 'delivered', two: 'queued' });
    });

    test('a worker that slept through its lease sends nothing more', async () => {
      await accept();
      await enqueue(message('one'));
      const slow = new OutboxWorker(attempts, shared.gatewayOf(shared.one), shared.clock);
      const turn = attempts.turn.bind(attempts);
      const slept = jest.spyOn(attempts, 'turn').mockImplementationOnce(async (ended, most) => {
        const taken = await turn(ended, most);
        shared.clock.advance(90_000);
        return taken;
      });
      await slow.drain();
      slept.mockRestore();
      await shared.wechat.settled();
      expect(await steps()).toEqual([
        '1 begun',
        '1 ended not-tried',
        '2 begun',
        '2 ended done',
        '2 told delivered',
      ]);
      expect(shared.wechat.inbox).toHaveLength(1);
    });
  });
});
