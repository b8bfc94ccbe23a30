import { secondsOf, type Span } from '@titles/shared/watched';
import fc from 'fast-check';
import { credited, heard, opened, PATIENCE, type Sitting, SPEED } from './sitting';

const start = Date.parse('2026-11-23T08:00:00.000Z');
const at = (seconds: number) => new Date(start + seconds * 1000);
const span = (from: number, to: number): Span => ({ from, to });

/** A viewer of one film on a server whose clock stands at so many seconds. */
function viewer(length: number) {
  let now = 0;
  let watched: Span[] = [];
  let sitting: Sitting = opened(null, at(0));
  let complete = false;
  return {
    wait: (seconds: number) => void (now += seconds),
    report: (...reported: Span[]): number | 'over' => {
      const current = heard(sitting, at(now));
      if (!current) return 'over';
      const next = credited({ watched, reported, length, openedAt: at(0), sitting: current, now: at(now) });
      ({ watched, sitting } = next);
      complete ||= next.complete;
      return next.waiting;
    },
    open: () => void (sitting = opened(sitting, at(now))),
    get seconds() {
      return secondsOf(watched);
    },
    get complete() {
      return complete;
    },
  };
}

test.each([1, 1.5, 2])('honest viewing at speed %d counts as it goes, and completes', (speed) => {
  const phone = viewer(600);
  for (let second = 0; second < 600; second += 10 * speed) {
    phone.wait(10);
    expect(phone.report(span(second, second + 10 * speed))).toBe(0);
  }
  expect(phone.complete).toBe(true);
});

test('a minute without a network is made good by the reports that waited', () => {
  const phone = viewer(300);
  phone.wait(60);
  phone.report(span(0, 60));
  phone.wait(60);
  phone.wait(10);
  expect(phone.report(span(60, 120), span(120, 130))).toBe(0);
  phone.wait(170);
  phone.report(span(130, 300));
  expect(phone.complete).toBe(true);
});

test('after too long a silence nothing is lost: it counts as time goes by again', () => {
  const phone = viewer(400);
  phone.wait(PATIENCE / 1000 + 100);
  expect(phone.report(span(0, 400))).toBe('over');
  phone.open();
  expect(phone.report(span(0, 400))).toBe(400);
  phone.wait(100);
  expect(phone.report(span(0, 400))).toBe(400 - 100 * SPEED);
  phone.wait(100);
  expect(phone.report(span(0, 400))).toBe(0);
  expect(phone.complete).toBe(true);
});

test('the whole film in one report counts only as far as time went by', () => {
  const phone = viewer(600);
  phone.wait(10);
  expect(phone.report(span(0, 600))).toBe(600 - 10 * SPEED);
  expect([phone.seconds, phone.complete]).toEqual([20, false]);
});

test('speed 16 does not pass', () => {
  const phone = viewer(600);
  for (let second = 0; second < 600; second += 160) {
    phone.wait(10);
    phone.report(span(second, second + 160));
  }
  expect(phone.complete).toBe(false);
  expect(phone.seconds).toBeLessThanOrEqual(40 * SPEED);
});

test('jumping about counts what was seen, once', () => {
  const phone = viewer(100);
  for (let jump = 0; jump < 60; jump++) {
    phone.wait(0.2);
    phone.report(span((jump * 37) % 90, ((jump * 37) % 90) + 10));
  }
  expect(phone.seconds).toBeLessThanOrEqual(12 * SPEED);
  expect(phone.complete).toBe(false);
});

test('a day away with the page left open buys nothing when the film is opened again', () => {
  const phone = viewer(600);
  phone.wait(24 * 60 * 60);
  phone.open();
  phone.wait(1);
  phone.report(span(0, 600));
  expect(phone.seconds).toBe(SPEED);
});

test('a second film gets no time that went by before it was opened, nor time twice', () => {
  const sitting = heard(opened(null, at(0)), at(240))!;
  const one = { watched: [], reported: [span(0, 400)], length: 400, sitting, now: at(240) };
  // Opened only now: four minutes in the other film count nothing here.
  expect(credited({ ...one, openedAt: at(240) }).waiting).toBe(400);
  const first = credited({ ...one, openedAt: at(0) });
  expect(first.waiting).toBe(0);
  // Two films at two devices at once share the time.
  const second = credited({ ...one, openedAt: at(0), sitting: first.sitting });
  expect(secondsOf(first.watched) + secondsOf(second.watched)).toBe(240 * SPEED);
});

test('a server whose clock is behind another one’s takes nothing away and gives nothing', () => {
  const ahead = heard(opened(null, at(0)), at(30))!;
  expect(heard(ahead, at(25))).toEqual(ahead);
  expect(heard(ahead, at(31))!.credit).toBe(31_000 * SPEED);
});

test('whatever is reported, in whatever order and how often: no more counts than time allows, and nothing is lost', () => {
  const step = fc.record({
    wait: fc.integer({ min: 0, max: 90 }),
    from: fc.integer({ min: -50, max: 320 }),
    length: fc.integer({ min: 0, max: 320 }),
    again: fc.boolean(),
    open: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
      const phone = viewer(300);
      let passed = 0;
      let before = 0;
      for (const { wait, from, length, again, open } of steps) {
        phone.wait(wait);
        passed += wait;
        if (open) phone.open();
        phone.report(span(from, from + length));
        if (again) {
          const counted = phone.seconds;
          phone.report(span(from, from + length));
          expect(phone.seconds).toBe(counted);
        }
        expect(phone.seconds).toBeGreaterThanOrEqual(before);
        expect(phone.seconds).toBeLessThanOrEqual(Math.min(300, passed * SPEED));
        before = phone.seconds;
      }
      expect(phone.complete).toBe(phone.seconds >= 285);
    }),
    { numRuns: 500 },
  );
});

test('reports in any order count alike', () => {
  const reports = [span(0, 20), span(30, 50), span(10, 40), span(80, 90)];
  fc.assert(
    fc.property(fc.shuffledSubarray(reports, { minLength: 4 }), (order) => {
      const phone = viewer(100);
      phone.wait(60);
      order.forEach((each) => void phone.report(each));
      expect(phone.seconds).toBe(60);
    }),
  );
});
