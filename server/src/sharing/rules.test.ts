import fc from 'fast-check';
import { BURST, isBot, isProvisional, mayAppeal, setAsideBy, type StepFacts } from './rules';

declare const PROPERTY_RUNS: number;

const opened = new Date('2026-11-23T08:00:00.000Z');
const after = (seconds: number) => new Date(opened.getTime() + seconds * 1000);
const read: StepFacts = {
  step: 'read',
  publicistWorks: true,
  ownAccount: false,
  ownDevice: false,
  bot: false,
  openedAt: opened,
  toldAt: after(15),
  visibleSeconds: 15,
  scrolled: true,
  broughtByAnother: false,
  countedBefore: false,
  countedOnDevice: false,
  recently: 0,
};

test('fifteen seconds in view, and scrolled, is read', () => {
  expect(setAsideBy(read)).toBeNull();
});

const cases: readonly [string, Partial<StepFacts>][] = [
  ['left', { publicistWorks: false }],
  ['own', { ownAccount: true }],
  ['own-device', { ownDevice: true }],
  ['bot', { bot: true }],
  ['late', { toldAt: after(7 * 86_400 + 1) }],
  ['short', { visibleSeconds: 14 }],
  ['unscrolled', { scrolled: false }],
  ['too-fast', { toldAt: after(13) }],
  ['too-fast', { visibleSeconds: 120, toldAt: after(60) }],
  ['first-touch', { broughtByAnother: true }],
  ['repeat', { countedBefore: true }],
  ['same-device', { countedOnDevice: true }],
  ['burst', { recently: BURST.most }],
];
test.each(cases)('%s: %j', (reason, facts) => {
  expect(setAsideBy({ ...read, ...facts })).toBe(reason);
});

test('just inside each limit it still counts', () => {
  for (const facts of [
    { toldAt: after(7 * 86_400) },
    { toldAt: after(14) },
    { recently: BURST.most - 1 },
    { visibleSeconds: 3600, toldAt: after(3600) },
  ])
    expect(setAsideBy({ ...read, ...facts })).toBeNull();
});

test('a self-check takes time, a booking none; neither is scrolled', () => {
  const other = { ...read, visibleSeconds: null, scrolled: false };
  expect(setAsideBy({ ...other, step: 'check', toldAt: after(18) })).toBe('too-fast');
  expect(setAsideBy({ ...other, step: 'check', toldAt: after(20) })).toBeNull();
  expect(setAsideBy({ ...other, step: 'booking', toldAt: after(0) })).toBeNull();
});

test('a crowd of self-checks is set aside as one of readings is, bookings are not', () => {
  const crowd = { ...read, visibleSeconds: null, toldAt: after(60), recently: BURST.most };
  expect(setAsideBy({ ...crowd, step: 'check' })).toBe('burst');
  expect(setAsideBy({ ...crowd, step: 'booking' })).toBeNull();
});

test('more of what speaks against it never makes it count', () => {
  const against = cases.map(([, facts]) => facts);
  fc.assert(
    fc.property(fc.subarray(against, { minLength: 1 }), (some) => {
      expect(
        setAsideBy(some.reduce<StepFacts>((facts, more) => ({ ...facts, ...more }), read)),
      ).not.toBeNull();
    }),
    { numRuns: PROPERTY_RUNS },
  );
});

test('programs that fetch pages are told by their names, people’s browsers are not', () => {
  for (const agent of ['Baiduspider/2.0', 'Mozilla/5.0 HeadlessChrome/140', 'curl/8.5', 'Bingbot/2.0'])
    expect(isBot(agent)).toBe(true);
  for (const agent of [
    '',
    'Mozilla/5.0 (iPhone) AppleWebKit/605 MicroMessenger/8.0.50',
    'Mozilla/5.0 (X11; Linux) Chrome/140',
  ])
    expect(isBot(agent)).toBe(false);
});

test('what a person can still mend by reading on is not appealed', () => {
  for (const reason of ['short', 'unscrolled'] as const) {
    expect(isProvisional(reason)).toBe(true);
    expect(mayAppeal(reason)).toBe(false);
  }
  expect(mayAppeal('own')).toBe(false);
  expect(mayAppeal('burst')).toBe(true);
});
