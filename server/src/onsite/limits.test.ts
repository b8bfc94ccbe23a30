import { answerBy, assertAskable, stillAskable } from './limits';

const HOUR = 60 * 60 * 1000;
const now = new Date('2026-11-23T08:00:00.000Z');
const inHours = (hours: number) => ({
  startsAt: new Date(now.getTime() + hours * HOUR).toISOString(),
  endsAt: new Date(now.getTime() + (hours + 2) * HOUR).toISOString(),
});

test('a company asks three days before at the latest, ninety at the earliest, and once for each time', () => {
  expect(() => assertAskable([inHours(72), inHours(90 * 24)], now)).not.toThrow();
  expect(() => assertAskable([inHours(71)], now)).toThrow('至少提前3天');
  expect(() => assertAskable([inHours(90 * 24 + 1)], now)).toThrow('90天以内');
  expect(() => assertAskable([inHours(80), inHours(80)], now)).toThrow('已经提过');
});

test('an answer is waited for two days, but is there a day before it begins', () => {
  expect(answerBy([inHours(200)], now)).toEqual(new Date(now.getTime() + 48 * HOUR));
  expect(answerBy([inHours(200), inHours(30)], now)).toEqual(new Date(now.getTime() + 6 * HOUR));
});

test('nobody is asked about what begins within a day', () => {
  expect(stillAskable([inHours(25), inHours(26)], now)).toEqual([inHours(26)]);
});

test('who is asked has two hours of the day to answer: the night does not count', () => {
  // 22:00 in Jiangmen; at ten in the morning there were two hours.
  const night = new Date('2026-11-23T14:00:00.000Z');
  const [midnight, morning] = [inHours(32), inHours(42)];
  expect(stillAskable([midnight, morning], night)).toEqual([morning]);
  expect(answerBy([morning], night)).toEqual(new Date('2026-11-24T02:00:00.000Z'));
});
