import { BookingRow } from '@titles/server/bookings/booking.entity';
import { stateAt } from '@titles/server/bookings/state';
import { Database } from '@titles/server/database/database';
import { WaitingRow } from '@titles/server/bookings/waiting-entry.entity';
import fc from 'fast-check';
import { In } from 'typeorm';
import { type BookingsInHand, bookingsOf } from '../support/bookings';
import { BookingsModel } from '../support/bookings-model';
import { eachDatabase } from '../support/databases';
import { startServer, type TestServer } from '../support/server';

const RUNS = process.env.TEST_LONG ? 2000 : 100;
const MINUTE = 60_000;
const START = '2026-11-23T08:00:00.000Z';

type Step =
  | { do: 'hold' | 'confirm' | 'cancel' | 'leave' | 'accept'; person: number; session: number }
  | { do: 'move'; person: number; session: number; to: number }
  | { do: 'join'; person: number; session: number; seats: number }
  | { do: 'wait'; minutes: number }
  | { do: 'clean' };

const person = fc.nat(2);
const session = fc.constantFrom(0, 0, 1);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('hold' as const), person, session }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constant('confirm' as const), person, session }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('cancel' as const), person, session }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('move' as const), person, session, to: session }) },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('join' as const),
      person,
      session,
      seats: fc.integer({ min: 1, max: 2 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('leave' as const), person, session }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('accept' as const), person, session }) },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('wait' as const), minutes: fc.constantFrom(1, 5, 10, 60, 120) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('clean' as const) }) },
);

/** How runs begin, in turn: a session that is full, with somebody waiting; the same, once the offer has lapsed. */
const waited: Step[] = [
  { do: 'hold', person: 0, session: 0 },
  { do: 'confirm', person: 0, session: 0 },
  { do: 'join', person: 1, session: 0, seats: 1 },
];
const openings: Step[][] = [
  waited,
  [...waited, { do: 'cancel', person: 0, session: 0 }, { do: 'wait', minutes: 120 }],
];

eachDatabase((database) => {
  let server: TestServer;
  let hand: BookingsInHand;
  beforeAll(async () => {
    server = await startServer({ database });
    hand = bookingsOf(server);
    // Only the steps of the model tidy.
    await hand.rounds.beforeApplicationShutdown();
  });
  afterAll(() => server.close());

  /** The service in the hands of the same steps as the model. */
  class Real {
    constructor(
      readonly sessions: string[],
      private readonly run: number,
    ) {}

    name = (index: number) => `run-${this.run}-${index}`;

    async take(step: Step): Promise<string> {
      if (step.do === 'wait') {
        server.clock.advance(step.minutes * MINUTE);
        return 'ok';
      }
      try {
        await this.attempt(step);
        return 'ok';
      } catch (error) {
        const { code, name } = error as { code?: string; name: string };
        if (name !== 'DomainError' || !code) throw error;
        return code;
      }
    }

    private async attempt(step: Exclude<Step, { do: 'wait' }>): Promise<unknown> {
      if (step.do === 'clean') return hand.cleaner.clean();
      const who = this.name(step.person);
      const resourceId = this.sessions[step.session]!;
      if (step.do === 'hold') return hand.holdSeat(resourceId, who);
      if (step.do === 'join')
        return hand.waitingList.join(resourceId, { accountId: who, company: null, seats: step.seats });
      if (step.do === 'leave') return hand.waitingList.leave(who, await this.entry(who, resourceId));
      if (step.do === 'accept') return hand.waitingList.accept(who, await this.entry(who, resourceId));
      const id = await this.booking(who, resourceId);
      if (step.do === 'confirm') return hand.bookings.confirm(who, id);
      if ('to' in step)
        return hand.bookings.reschedule(who, id, { resourceId: this.sessions[step.to]!, time: null });
      return hand.bookings.cancel(who, id);
    }

    private async booking(accountId: string, resourceId: string): Promise<string> {
      const rows = await this.bookings({ accountId, resourceId });
      const active = rows.find((row) => ['held', 'confirmed'].includes(stateAt(row, server.clock.now())));
      return (active ?? rows.at(-1))?.id ?? 'none';
    }

    private async entry(accountId: string, resourceId: string): Promise<string> {
      const entries = await this.manager.find(WaitingRow, {
        where: { accountId, resourceId },
        order: { id: 'ASC' },
      });
      return entries.at(-1)?.id ?? 'none';
    }

    /** What anybody can see, in the words of the model. */
    async seen() {
      const rows = await this.bookings({ resourceId: In(this.sessions) });
      const now = server.clock.now();
      const indexOf = (id: string) => String(this.sessions.indexOf(id));
      const views = [];
      for (const index of [0, 1, 2]) {
        const who = this.name(index);
        for (const entry of await hand.waitingList.list(who))
          views.push(`${indexOf(entry.resourceId)} ${who} ${entry.seats} ${entry.state}`);
      }
      return {
        bookings: rows
          .map((r) => `${indexOf(r.resourceId)} ${r.accountId} ${r.seats} ${stateAt(r, now)}`)
          .sort(),
        queue: views.sort(),
      };
    }

    private bookings(where: object): Promise<BookingRow[]> {
      return this.manager.find(BookingRow, { where, order: { id: 'ASC' } });
    }

    private get manager() {
      return server.app.get(Database).source.manager;
    }
  }

  class Command implements fc.AsyncCommand<BookingsModel, Real> {
    constructor(
      private readonly step: Step,
      private readonly reached: Set<string>,
    ) {}

    check = () => true;

    async run(model: BookingsModel, real: Real): Promise<void> {
      const answer = await real.take(this.step);
      expect(answer).toBe(this.expected(model, real));
      expect(await real.seen()).toEqual(model.seen());
      for (const { state } of [...model.bookings, ...model.queue]) this.reached.add(state);
      for (const id of real.sessions) {
        const { taken, booked } = await hand.seats(id);
        expect(taken).toBe(booked);
      }
    }

    toString = () => JSON.stringify(this.step);

    private expected(model: BookingsModel, real: Real): string {
      const { step } = this;
      if (step.do === 'wait') model.now += step.minutes * MINUTE;
      if (step.do === 'clean') model.clean();
      if (step.do === 'wait' || step.do === 'clean') return 'ok';
      const who = real.name(step.person);
      if (step.do === 'move') return model.move(who, step.session, step.to);
      if (step.do === 'join') return model.join(who, step.session, step.seats);
      return model[step.do](who, step.session);
    }
  }

  test(
    'whatever people do in whatever order, the service answers as the plain model does',
    async () => {
      let run = 0;
      const reached = new Set<string>();
      await fc.assert(
        fc.asyncProperty(
          fc.commands([step.map((each) => new Command(each, reached))], { maxCommands: 40, size: 'max' }),
          async (commands) => {
            run++;
            server.clock.set(START);
            const now = server.clock.now().getTime();
            const limits = { noticeMinutes: 60, cancelMinutes: 120 };
            const plan = [
              { capacity: 1, startsAt: now + 5 * 60 * MINUTE, ...limits },
              { capacity: 2, startsAt: now + 9 * 60 * MINUTE, ...limits },
            ];
            const ids: string[] = [];
            for (const { capacity, startsAt } of plan)
              ids.push(await hand.session(capacity, new Date(startsAt)));
            const model = new BookingsModel(now, plan);
            const real = new Real(ids, run);
            for (const each of openings[run % openings.length]!)
              await new Command(each, reached).run(model, real);
            await fc.asyncModelRun(() => ({ model, real }), commands);
          },
        ),
        { numRuns: RUNS },
      );
      // The steps reached every state that there is before a session begins.
      const states = [
        'held',
        'confirmed',
        'cancelled',
        'expired',
        'waiting',
        'offered',
        'booked',
        'lapsed',
        'left',
      ];
      expect([...reached].sort()).toEqual(states.sort());
    },
    RUNS * 3000,
  );
});
