import { BookingRow } from '@titles/server/bookings/booking.entity';
import { Bookings } from '@titles/server/bookings/bookings.service';
import { Database } from '@titles/server/database/database';
import { type Caller, type SignedInCaller } from '@titles/server/http/caller';
import { LedgerEntry } from '@titles/server/ledger/entry.entity';
import { LedgerMonths } from '@titles/server/ledger/months.service';
import { Statements } from '@titles/server/ledger/statements.service';
import { ShareAppeals } from '@titles/server/sharing/appeals.service';
import { ShareLinks } from '@titles/server/sharing/links.service';
import { mayAppeal } from '@titles/server/sharing/rules';
import { ShareVisit } from '@titles/server/sharing/visit.entity';
import { ShareVisits } from '@titles/server/sharing/visits.service';
import { type SharedContent } from '@titles/shared/contract/sharing';
import { DomainError } from '@titles/shared/errors';
import { In, IsNull, Not } from 'typeorm';
import { bookingsOf } from './bookings';
import { type TestServer } from './server';
import { newDevice } from './sharing';

export type ModelEvent =
  | { kind: 'read'; who: number; by: number; seconds: 2 | 20; claimed: 2 | 20 | 60 }
  | { kind: 'check'; who: number }
  | { kind: 'book' | 'tell' | 'cancel'; who: number; session: number }
  | { kind: 'appeal'; granted: boolean; which: number }
  | { kind: 'reverse'; which: number }
  | { kind: 'close' };

const from = { address: '127.0.0.1', agent: 'Mozilla/5.0 (Linux; Android 14)' };
const callerOf = (accountId: string | null): Caller => ({ accountId, sessionId: null, grants: [], from });
const staff: SignedInCaller = {
  ...callerOf('model-staff'),
  ...{ accountId: 'model-staff', sessionId: 'model' },
  grants: [{ role: 'city-staff', scope: { kind: 'all' } }],
};
const steps = ['read', 'check', 'booking'] as const;
const DAY = 86_400_000;

interface Sharer {
  id: string;
  accountId: string;
}

/** Readers, publicists and staff of one quarter on a server, without HTTP: what they do, and what came of it. */
export async function sharingModel(
  { app, clock }: TestServer,
  sharers: readonly Sharer[],
  content: SharedContent,
  run: number,
) {
  const of = <T>(type: new (...args: never[]) => T) => app.get<T>(type, { strict: false });
  const [visits, appeals, links, months] = [
    of(ShareVisits),
    of(ShareAppeals),
    of(ShareLinks),
    of(LedgerMonths),
  ];
  const [bookings, statements] = [of(Bookings), of(Statements)];
  const { manager } = of(Database).source;
  // Each in a quarter of its own: what others left there is not counted again.
  const begins = new Date(Date.UTC(2027, 3 * run, 3, 2));
  clock.set(begins.toISOString());
  const month = () => clock.now().toISOString().slice(0, 7);
  const readers = ['a', 'a', 'b', null].map((name) => ({
    device: newDevice(),
    accountId: name && `model-${run}-${name}`,
  }));
  const phones = [...readers, { device: newDevice(), accountId: sharers[0]!.accountId }];
  const tokens = await Promise.all(
    sharers.map(({ accountId }) => links.token(accountId, { content, channel: 'chat', device: newDevice() })),
  );
  const soon = new Date(begins.getTime() + 80 * DAY);
  const sessions = await Promise.all(
    [0, 1].map(() => bookingsOf({ app } as TestServer).session(99, soon, { horizonDays: 100 })),
  );
  const publicistId = In(sharers.map(({ id }) => id));
  const opened = { publicistId, season: `${begins.getUTCFullYear()}-q${begins.getUTCMonth() / 3 + 1}` };
  const rows = () => manager.find(ShareVisit, { where: opened, order: { id: 'ASC' } });
  const told: (() => Promise<unknown>)[] = [];
  const frozen: { month: string; statements: unknown }[] = [];

  /** What was told for the first time is told again later; what nobody shared is nobody's step. */
  const tell = async (telling: () => Promise<unknown>) => {
    const before = (await rows()).length;
    await telling();
    if ((await rows()).length > before) told.push(telling);
  };
  const ownOf = (who: number, session: number) => {
    const { accountId } = phones[who]!;
    return accountId === null
      ? Promise.resolve(null)
      : manager.findOne(BookingRow, {
          where: { accountId, resourceId: sessions[session]! },
          order: { id: 'DESC' },
        });
  };
  const act = async (event: ModelEvent): Promise<void> => {
    if (event.kind === 'read') {
      const { device, accountId } = phones[event.who]!;
      const caller = callerOf(accountId);
      const visitId = await visits.begin({ token: tokens[event.by]!, content, device }, caller);
      clock.advance(event.seconds * 1000);
      if (visitId === null) return;
      const read = () =>
        visits.read(visitId, { device, visibleSeconds: event.claimed, scrolled: true }, caller);
      await read();
      told.push(read);
    } else if (event.kind === 'check') {
      const { device, accountId } = phones[event.who]!;
      await tell(() => visits.step({ device, step: 'check', bookingId: null }, callerOf(accountId)));
    } else if (event.kind === 'book') {
      const { accountId } = phones[event.who]!;
      if (accountId === null) return;
      const party = { accountId, company: null, seats: 1 };
      const { booking } = await bookings.hold({ resourceId: sessions[event.session]!, time: null }, party);
      await bookings.confirm(accountId, booking.id);
    } else if (event.kind === 'tell') {
      const booking = await ownOf(event.who, event.session);
      const { device, accountId } = phones[event.who]!;
      if (booking)
        await tell(() =>
          visits.step({ device, step: 'booking', bookingId: booking.id }, callerOf(accountId)),
        );
    } else if (event.kind === 'cancel') {
      const booking = await ownOf(event.who, event.session);
      if (booking) await bookings.cancel(booking.accountId, booking.id);
    } else if (event.kind === 'appeal') {
      const aside = (await rows()).filter(
        ({ reason, appeal }) => reason && mayAppeal(reason) && appeal === 'none',
      );
      const row = aside[event.which % aside.length];
      const sharer = sharers.find(({ id }) => id === row?.publicistId);
      if (!row || !sharer) return;
      await appeals.appeal(row.id, '请再看一看', sharer.accountId);
      await appeals.decide(row.id, { granted: event.granted, answer: '已经核实' }, staff);
    } else if (event.kind === 'reverse') {
      const counted = (await rows()).filter(({ countedAt, reason }) => countedAt && !reason);
      const row = counted[event.which % counted.length];
      if (row) await appeals.reverse(row.id, '核实为代读', staff);
    } else {
      const closed = month();
      const [year = 0, number = 0] = closed.split('-').map(Number);
      // The last month of the quarter stays open.
      if (number % 3 === 0) return;
      clock.set(new Date(Date.UTC(year, number, 2, 2)).toISOString());
      await months.close(closed, 'model-staff');
      frozen.push({ month: closed, statements: await statementsOf(closed) });
    }
  };
  const statementsOf = async (when: string) =>
    (
      await statements.own(
        when,
        sharers.map(({ id }) => id),
      )
    ).statements;

  return {
    /** Does it, whatever comes of it: a refusal is an answer. */
    act: async (event: ModelEvent): Promise<void> => {
      try {
        await act(event);
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
      }
    },
    /** Tells everything again that was told, the last first. */
    replay: async (): Promise<void> => {
      clock.advance(60_000);
      for (const telling of [...told].reverse()) await telling();
    },
    /** What a replay must leave alone. */
    standing: async () => ({
      visits: (await rows()).map(({ id, countedAt, countedKey, posted, appeal }) => ({
        ...{ id, countedAt, countedKey, posted, appeal },
      })),
      entries: (await manager.findBy(LedgerEntry, { publicistId })).map(({ key }) => key).sort(),
    }),
    /** What counts, by publicist and step: as the rows say, the ledger, and the statements. */
    recounted: async () => {
      const quarter = [0, 1, 2].map((at) =>
        new Date(Date.UTC(2027, 3 * run + at, 2)).toISOString().slice(0, 7),
      );
      const counted = await manager.findBy(ShareVisit, {
        ...opened,
        countedAt: Not(IsNull()),
        reason: IsNull(),
      });
      const entries = await manager.findBy(LedgerEntry, { publicistId, month: In(quarter) });
      const lines = (await Promise.all(quarter.map(statementsOf))).flat();
      const table = (unitsOf: (id: string, step: (typeof steps)[number]) => number) =>
        sharers.map(({ id }) => steps.map((step) => unitsOf(id, step)));
      return {
        rows: table(
          (id, step) => counted.filter((row) => row.publicistId === id && row.step === step).length,
        ),
        ledger: table((id, step) =>
          entries
            .filter((entry) => entry.publicistId === id && entry.step === step)
            .reduce((sum, { credit }) => sum + (credit === `publicist:${id}` ? 1 : -1), 0),
        ),
        statements: table((id, step) =>
          lines
            .filter((statement) => statement.publicistId === id)
            .flatMap((statement) => statement.lines.filter((line) => line.step === step))
            .reduce((sum, { units }) => sum + units, 0),
        ),
      };
    },
    /** Who counts for what: nobody twice for the same. */
    persons: async (): Promise<string[]> => {
      const counted = await manager.findBy(ShareVisit, {
        ...opened,
        countedAt: Not(IsNull()),
        reason: IsNull(),
      });
      const booked = await manager.findBy(BookingRow, {
        id: In(counted.map(({ bookingId }) => bookingId ?? '')),
      });
      return counted.map(({ step, accountId, device, bookingId }) => {
        const booking = booked.find(({ id }) => id === bookingId);
        return [step, accountId ?? device, booking?.resourceId, booking?.state].join(' ');
      });
    },
    /** Closed months as they were, and as they are told now. */
    closed: async () => ({
      then: frozen,
      now: await Promise.all(
        frozen.map(async ({ month: when }) => ({ month: when, statements: await statementsOf(when) })),
      ),
    }),
  };
}
