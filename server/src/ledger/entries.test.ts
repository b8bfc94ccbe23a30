import fc from 'fast-check';
import {
  type Counted,
  type Entry,
  entryFor,
  isClosable,
  keyOf,
  linesOf,
  nextMonth,
  publicistAccount,
  reversalOf,
  type Tariff,
  together,
  totalOf,
  worthOf,
} from './entries';

declare const PROPERTY_RUNS: number;
const runs = { numRuns: PROPERTY_RUNS };

const steps = ['read', 'check', 'booking'] as const;
/** Nothing is set for a booking, and for the others from the middle of the month in which all came about. */
const tariffs: readonly Tariff[] = [
  { step: 'read', fromDay: '2026-11-10', fen: 50 },
  { step: 'read', fromDay: '2026-11-20', fen: 80 },
  { step: 'check', fromDay: '2026-11-15', fen: 300 },
];
const months = ['2026-11', '2026-12', '2027-01'] as const;
const counted: fc.Arbitrary<Counted> = fc
  .record({ id: fc.nat(6).map(String), step: fc.constantFrom(...steps) })
  // The same thing is told alike however often it is told.
  .map(({ id, step }) => ({
    id,
    step,
    publicistId: `p${(Number(id) + step.length) % 3}`,
    day: `2026-11-${String(((Number(id) * 4) % 28) + 1).padStart(2, '0')}`,
  }));
type Event = { at: number } & ({ kind: 'count'; counted: Counted } | { kind: 'reverse'; counted: Counted });
const event: fc.Arbitrary<Event> = fc.record({
  at: fc.nat(months.length - 1),
  kind: fc.constantFrom('count', 'reverse'),
  counted,
});
/** In the order of months, within one in any order and any number of times. */
const history = fc
  .array(event, { maxLength: 60 })
  .map((events) => events.sort((one, other) => one.at - other.at));

/** As the service keeps them: rows are added, a key that is there is left as it is. */
const kept = (events: readonly Event[]): Entry[] => {
  const entries = new Map<string, Entry>();
  for (const { kind, counted: told, at } of events) {
    const posted = entries.get(keyOf(told));
    const entry =
      kind === 'count' ? entryFor(told, months[at]!) : posted ? reversalOf(posted, months[at]!) : null;
    if (entry && !entries.has(entry.key)) entries.set(entry.key, entry);
  }
  return [...entries.values()];
};

/** The plain recount: what counted for the first time, less what was taken back for the first time after that. */
const recounted = (events: readonly Event[], publicistId: string, step: string, upTo: number): number => {
  const [seen, back] = [new Set<string>(), new Set<string>()];
  for (const { kind, counted: told, at } of events) {
    if (at > upTo || told.publicistId !== publicistId || told.step !== step) continue;
    if (kind === 'count') seen.add(told.id);
    else if (seen.has(told.id)) back.add(told.id);
  }
  return seen.size - back.size;
};

/** The same of amounts: what counts in a month at its worth, less what is taken back in it at its own. */
const amountOf = (events: readonly Event[], publicistId: string, step: string, when: number) => {
  const counted = new Map<string, number>();
  const back = new Set<string>();
  const sum = { fen: 0, priced: false, unpriced: 0 };
  for (const { kind, counted: told, at } of events) {
    if (told.publicistId !== publicistId || told.step !== step) continue;
    const known = counted.has(told.id);
    if (kind === 'count' ? known : !known || back.has(told.id)) continue;
    const worth = worthOf(tariffs, told.step, told.day);
    if (at === when) {
      if (worth !== null) {
        sum.priced = true;
        sum.fen += kind === 'count' ? worth : -worth;
      } else if (kind === 'count') sum.unpriced += 1;
      // One of an earlier month had no worth there either.
      else if (counted.get(told.id) === when) sum.unpriced -= 1;
    }
    if (kind === 'count') counted.set(told.id, at);
    else back.add(told.id);
  }
  return sum;
};

test('ledger, statements and plain recount are the same, however events come and repeat', () => {
  fc.assert(
    fc.property(history, (events) => {
      const entries = kept(events);
      for (const publicistId of ['p0', 'p1', 'p2'])
        for (const step of steps) {
          let running = 0;
          months.forEach((month, at) => {
            const line = linesOf(entries, { publicistId, month }, tariffs).find((one) => one.step === step)!;
            running += line.units;
            expect(running).toBe(recounted(events, publicistId, step, at));
            const { fen, priced, unpriced } = amountOf(events, publicistId, step, at);
            expect(line.unpriced).toBe(unpriced);
            const known = priced || (unpriced === 0 && step !== 'booking');
            expect(line.fen).toBe(known ? fen : null);
          });
          const account = publicistAccount(publicistId);
          const ofStep = entries.filter((entry) => entry.step === step);
          const balance =
            ofStep.filter(({ credit }) => credit === account).length -
            ofStep.filter(({ debit }) => debit === account).length;
          expect(balance).toBe(running);
        }
    }),
    runs,
  );
});

test('a replay of the whole, and any order of what comes within a month before it is taken back, changes nothing', () => {
  const counts = fc.array(counted, { maxLength: 40 });
  fc.assert(
    fc.property(
      counts.chain((all) =>
        fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }), fc.nat(40)),
      ),
      ([all, shuffled, again]) => {
        const asEvents = (list: readonly Counted[]): Event[] =>
          list.map((told) => ({ at: 0, kind: 'count', counted: told }));
        const linesAll = (list: readonly Counted[]) =>
          ['p0', 'p1', 'p2'].map((publicistId) =>
            linesOf(kept(asEvents(list)), { publicistId, month: '2026-11' }, []),
          );
        expect(linesAll([...shuffled, ...shuffled.slice(0, again)])).toEqual(linesAll(all));
      },
    ),
    runs,
  );
});

test('every entry moves a unit from one account to another, and its reversal moves it back', () => {
  fc.assert(
    fc.property(counted, (told) => {
      const entry = entryFor(told, '2026-11');
      const back = reversalOf(entry, '2026-12');
      expect(entry.debit).not.toBe(entry.credit);
      expect([back.debit, back.credit, back.reverses]).toEqual([entry.credit, entry.debit, entry.key]);
      expect(back.day).toBe(told.day);
    }),
    runs,
  );
});

test('without a tariff there is no amount; with one it goes by the day of what counted', () => {
  expect(worthOf(tariffs, 'read', '2026-11-09')).toBeNull();
  expect(worthOf(tariffs, 'read', '2026-11-19')).toBe(50);
  expect(worthOf([...tariffs].reverse(), 'read', '2026-11-20')).toBe(80);
  expect(worthOf(tariffs, 'booking', '2026-11-20')).toBeNull();

  const told = (id: string, day: string): Counted => ({ id, day, step: 'read', publicistId: 'p' });
  const entries = [told('1', '2026-11-12'), told('2', '2026-11-25')].map((one) => entryFor(one, '2026-11'));
  const whose = { publicistId: 'p', month: '2026-11' };
  expect(totalOf(linesOf(entries, whose, tariffs))).toBe(130);
  expect(totalOf(linesOf(entries, whose, []))).toBeNull();
  // What is taken back in December is worth what it was worth in November.
  const december = [...entries, reversalOf(entries[1]!, '2026-12')];
  expect(linesOf(december, { ...whose, month: '2026-12' }, tariffs)[0]).toEqual({
    step: 'read',
    units: -1,
    reversed: 1,
    fen: -80,
    unpriced: 0,
  });
});

test('what counted before the tariff leaves the amount of what has one, and is told beside it', () => {
  const told = (id: string, day: string, step: Counted['step'] = 'read'): Counted => {
    return { id, day, step, publicistId: 'p' };
  };
  const early = entryFor(told('1', '2026-10-30'), '2026-10');
  const late = entryFor(told('2', '2026-10-31'), '2026-11');
  const priced = entryFor(told('3', '2026-11-12'), '2026-11');
  const of = (entries: readonly Entry[]) => linesOf(entries, { publicistId: 'p', month: '2026-11' }, tariffs);
  expect(of([late, priced])[0]).toMatchObject({ units: 2, fen: 50, unpriced: 1 });
  expect(of([late])[0]).toMatchObject({ units: 1, fen: null, unpriced: 1 });
  // Taken back, it never was worth anything.
  const back = reversalOf(early, '2026-11');
  expect(of([early, back, priced])[0]).toMatchObject({ units: 0, reversed: 1, fen: 50, unpriced: 0 });
  expect(of([early, back])[0]).toMatchObject({ units: -1, fen: 0, unpriced: 0 });
  expect(of([late, reversalOf(late, '2026-11')])[0]).toMatchObject({ units: 0, fen: 0, unpriced: 0 });
  const booking = entryFor(told('4', '2026-11-12', 'booking'), '2026-11');
  expect(together(of([late, priced, booking]))).toMatchObject({ units: 3, fen: 50, unpriced: 2 });
});

test('a month closes from the second day of the next one', () => {
  expect(isClosable('2026-11', '2026-11-30')).toBe(false);
  expect(isClosable('2026-11', '2026-12-01')).toBe(false);
  expect(isClosable('2026-11', '2026-12-02')).toBe(true);
  expect(nextMonth('2026-12')).toBe('2027-01');
});
