import { type Database } from '@titles/server/database/database';
import { AttemptStep } from '@titles/server/outbox/attempt-step.entity';
import { Delivery } from '@titles/server/outbox/delivery.entity';
import { type OutboxService } from '@titles/server/outbox/outbox.service';
import { Retention } from '@titles/server/retention/retention.service';
import { eachDatabase } from '../support/databases';
import { DAY, outboxOn } from '../support/outbox';
import { type SharedWechat } from '../support/shared-wechat';

eachDatabase((name) => {
  let shared: SharedWechat;
  let database: Database;
  let outbox: OutboxService;
  const { accept, drain, enqueue, message, states } = outboxOn(
    name,
    (hand) => ({ shared, database, outbox } = hand),
  );

  describe('enqueueing', () => {
    test('belongs to the transaction: what is rolled back is never sent', async () => {
      await accept();
      const failing = database.write(async (manager) => {
        await outbox.enqueue(manager, message('one'));
        throw new Error('no seat');
      });
      await expect(failing).rejects.toThrow('no seat');
      await drain();
      expect([await states(), shared.wechat.inbox]).toEqual([{}, []]);
    });

    test('the same key twice is one message, also when two do it at once', async () => {
      await accept(3);
      await enqueue(message('one'), message('one'));
      await enqueue(message('one'), message('two'));
      await Promise.all([enqueue(message('three')), enqueue(message('three'))]);
      expect(Object.keys(await states()).sort()).toEqual(['one', 'three', 'two']);
    });

    test('a change replaces the reminders of its subject that are queued, not those that come with it', async () => {
      const late = { notBefore: new Date('2026-11-24T00:00:00.000Z') };
      await enqueue(message('old', late), message('other', { ...late, subject: 'bookings/two' }));
      await enqueue(message('changed', { kind: 'change' }), message('new', late));
      await enqueue(message('changed', { kind: 'change' }));
      expect(await states()).toEqual({
        old: 'failed: replaced',
        other: 'queued',
        changed: 'queued',
        new: 'queued',
      });
      await database.write((manager) => outbox.withdraw(manager, 'bookings/one'));
      expect(await states()).toMatchObject({
        changed: 'failed: withdrawn',
        new: 'failed: withdrawn',
        other: 'queued',
      });
    });
  });

  test('what was settled 90 days ago is deleted, with all that is known of it', async () => {
    await accept();
    await enqueue(message('old'));
    await drain();
    await shared.wechat.settled();
    shared.clock.advance(89 * DAY);
    await enqueue(message('waits'));
    const retention = shared.one.app.get(Retention);
    expect(await retention.run()).toMatchObject({ 'outbox-messages': 0 });
    shared.clock.advance(2 * DAY);
    expect(await retention.run()).toMatchObject({ 'outbox-messages': 1, 'outbox-deliveries': 1 });
    expect(await states()).toEqual({ waits: 'queued' });
    const { manager } = database.source;
    expect([await manager.count(AttemptStep), await manager.count(Delivery)]).toEqual([0, 0]);
  });
});
