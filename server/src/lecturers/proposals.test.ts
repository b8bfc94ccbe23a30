import { lectureFields } from '@titles/shared/contract/lecturers';
import { districts } from '@titles/shared/contract/person-values';
import fc from 'fast-check';
import { type Span } from './availability';
import { type Candidate, proposals, type Wish } from './proposals';
import { minutesIn, travelTable } from './travel';

declare const PROPERTY_RUNS: number;

const MINUTE = 60_000;
const travel = minutesIn(travelTable([]));
const start = Date.parse('2026-12-07T00:00:00Z');
const span = (from: number, minutes: number): Span => ({
  startsAt: new Date(start + from * MINUTE),
  endsAt: new Date(start + (from + minutes) * MINUTE),
});
const li: Candidate = {
  id: 'li',
  fields: ['职称政策'],
  home: '蓬江',
  districts: ['蓬江', '台山'],
  availability: { mode: 'ask', weekly: [], exceptions: [] },
  load: 0,
};
const wish: Wish = { field: '职称政策', district: '蓬江', times: [span(360, 120)] };
const idsOf = (found: { lecturerId: string }[]) => found.map(({ lecturerId }) => lecturerId);
const free = () => true;

test('who speaks about something else, or does not go there, is not asked', () => {
  expect(idsOf(proposals(wish, [li], travel, free))).toEqual(['li']);
  expect(proposals({ ...wish, field: '卫生健康' }, [li], travel, free)).toEqual([]);
  expect(proposals({ ...wish, district: '恩平' }, [li], travel, free)).toEqual([]);
});

test('the best is who can at most of the times, then who was asked least, then who is nearest', () => {
  const times = [span(360, 60), span(600, 60)];
  const busy: Candidate = { ...li, id: 'a-busy', load: 3 };
  const far: Candidate = { ...li, id: 'b-far', home: '台山' };
  const once: Candidate = {
    ...li,
    id: 'c-once',
    availability: {
      ...li.availability,
      mode: 'weekly',
      weekly: [{ weekday: 1, from: '14:00', until: '15:00' }],
    },
  };
  const found = proposals({ ...wish, times }, [once, busy, far, li], travel, free);
  expect(idsOf(found)).toEqual(['li', 'b-far', 'a-busy', 'c-once']);
  expect(found.at(-1)?.times).toEqual([times[0]]);
});

/** Somewhere a lecturer is from one instant to another. */
interface Stay extends Span {
  district: (typeof districts)[number];
}

const district = fc.constantFrom(...districts);
const stay = fc
  .record({
    district,
    from: fc.integer({ min: 0, max: 7 * 24 * 60 }),
    minutes: fc.integer({ min: 30, max: 480 }),
  })
  .map(({ from, minutes, ...rest }): Stay => ({ ...rest, ...span(from, minutes) }));

test('nobody is proposed who cannot be there in time, nor back in time for what comes after', () => {
  const day = fc.record({
    home: district,
    where: district,
    busy: fc.array(stay, { maxLength: 6 }),
    times: fc.array(stay, { minLength: 1, maxLength: 3 }),
  });
  let proposed = 0;
  fc.assert(
    fc.property(day, ({ home, where, busy, times }) => {
      const lecturer: Candidate = { ...li, home, districts: [...districts], fields: [...lectureFields] };
      // What is booked takes the way from home and back, as it was booked.
      const taken = busy.map((engagement) => {
        const way = travel(home, engagement.district) * MINUTE;
        return {
          startsAt: new Date(engagement.startsAt.getTime() - way),
          endsAt: new Date(engagement.endsAt.getTime() + way),
        };
      });
      const isFree = (_: string, { startsAt, endsAt }: Span) =>
        taken.every((other) => other.endsAt <= startsAt || endsAt <= other.startsAt);
      const [proposal] = proposals({ field: '职称政策', district: where, times }, [lecturer], travel, isFree);
      for (const time of proposal?.times ?? []) {
        proposed += 1;
        for (const engagement of busy) {
          // The quickest way between both: straight, or by home.
          const way =
            Math.min(
              travel(engagement.district, where),
              travel(engagement.district, home) + travel(home, where),
            ) * MINUTE;
          const arrives = engagement.endsAt.getTime() + way <= time.startsAt.getTime();
          const leaves = time.endsAt.getTime() + way <= engagement.startsAt.getTime();
          expect(arrives || leaves).toBe(true);
        }
      }
    }),
    { numRuns: PROPERTY_RUNS },
  );
  expect(proposed).toBeGreaterThan(PROPERTY_RUNS / 10);
});
