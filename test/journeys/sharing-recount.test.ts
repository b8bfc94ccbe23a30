import fc from 'fast-check';
import { eachDatabase } from '../support/databases';
import { type ModelEvent, sharingModel } from '../support/sharing-model';
import { sharingOn } from '../support/sharing';
import { accountIdOf } from '../support/staff';
import { startServer } from '../support/server';

declare const PROPERTY_RUNS: number;

const who = fc.nat(4);
const session = fc.nat(1);
const event: fc.Arbitrary<ModelEvent> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('read' as const),
      who,
      by: fc.nat(1),
      seconds: fc.constantFrom(2 as const, 20 as const),
      claimed: fc.constantFrom(2 as const, 20 as const, 60 as const),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('check' as const), who }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constantFrom('book' as const, 'tell' as const, 'cancel' as const),
      who,
      session,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('appeal' as const), granted: fc.boolean(), which: fc.nat(3) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('reverse' as const), which: fc.nat(3) }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'close' as const }) },
);

const read = (by: number, reader: number, claimed: 20 | 60 = 20): ModelEvent => ({
  ...{ kind: 'read', who: reader, by, seconds: 20, claimed },
});
const granted: ModelEvent = { kind: 'appeal', granted: true, which: 0 };
const seat = { who: 0, session: 0 };
/** What went wrong once, each as short as it can be told. */
const known: ModelEvent[][] = [
  // Given back and booked again, over a month that closed.
  [
    read(0, 0),
    ...([{ kind: 'book', ...seat }, { kind: 'tell', ...seat }, { kind: 'close' }] as ModelEvent[]),
    ...([
      { kind: 'cancel', ...seat },
      { kind: 'book', ...seat },
      { kind: 'tell', ...seat },
    ] as ModelEvent[]),
  ],
  // Told at once, and again later; by the publicist also.
  [read(0, 3), { kind: 'check', who: 3 }],
  [{ kind: 'read', who: 3, by: 0, seconds: 2, claimed: 2 }, { kind: 'check', who: 3 }, { kind: 'close' }],
  [read(0, 4), { kind: 'check', who: 4 }],
  // Counted after an appeal, and read on a second phone.
  [read(0, 0, 60), granted, read(0, 1)],
  [read(0, 0, 60), read(1, 1, 60), granted, granted],
];

eachDatabase((database) => {
  test('whatever readers, publicists and staff do, in any order and again and again: ledger, statements and recount are one, and nobody counts twice', async () => {
    const server = await startServer({ database });
    try {
      server.clock.set('2026-11-23T08:00:00.000Z');
      const hand = sharingOn(server);
      const content = await hand.article('recounted');
      const sharers: { id: string; accountId: string }[] = [];
      for (const persona of ['One', 'Two']) {
        const { id } = await hand.publicist(persona, { name: persona });
        sharers.push({ id, accountId: await accountIdOf(server, persona) });
      }
      let run = 0;
      await fc.assert(
        fc.asyncProperty(fc.array(event, { maxLength: 12 }), async (events) => {
          const model = await sharingModel(server, sharers, content, (run += 1));
          for (const one of events) await model.act(one);
          const before = await model.standing();
          await model.replay();
          expect(await model.standing()).toEqual(before);
          const { rows, ledger, statements } = await model.recounted();
          expect(ledger).toEqual(rows);
          expect(statements).toEqual(rows);
          const persons = await model.persons();
          expect(new Set(persons).size).toBe(persons.length);
          expect(persons.filter((one) => one.endsWith('cancelled'))).toEqual([]);
          const { then, now } = await model.closed();
          expect(now).toEqual(then);
        }),
        {
          numRuns: Math.max(60, PROPERTY_RUNS / 20) + known.length,
          examples: known.map((events) => [events]),
        },
      );
    } finally {
      await server.close();
    }
  });
});
