import { assertTimes, changeableUntil, doorOf, noticesOf, passUntil, releasedAt } from './times';

const now = new Date('2026-11-23T08:00:00.000Z');
const at = (text: string) => new Date(`${text}:00.000Z`);
const times = {
  opensAt: at('2026-11-25T01:00'),
  closesAt: at('2026-12-09T04:00'),
  startsAt: at('2026-12-09T06:00'),
  endsAt: at('2026-12-09T08:00'),
  companySeats: 0,
};
const faults = (more: Partial<typeof times>) => {
  try {
    assertTimes({ ...times, ...more }, now);
    return [];
  } catch (error) {
    return (error as { fields: { path: string }[] }).fields.map(({ path }) => path);
  }
};

test('times that can be are taken, at their very limits too', () => {
  expect(faults({})).toEqual([]);
  expect(faults({ closesAt: times.startsAt })).toEqual([]);
  expect(faults({ endsAt: at('2026-12-10T06:00') })).toEqual([]);
});

test.each([
  ['startsAt', { startsAt: now, closesAt: at('2026-11-23T07:00'), opensAt: at('2026-11-22T01:00') }],
  ['endsAt', { endsAt: times.startsAt }],
  ['endsAt', { endsAt: at('2026-12-10T06:01') }],
  ['closesAt', { closesAt: at('2026-12-09T06:01') }],
  ['opensAt', { opensAt: times.closesAt }],
])('%s is refused, by its name', (name, more) => {
  expect(faults(more)).toContain(`body.${name}`);
});

test.each([
  ['now', { opensAt: at('2026-11-22T01:00') }, at('2026-11-24T08:00')],
  ['the opening', { opensAt: at('2026-12-01T04:00') }, at('2026-12-02T04:00')],
])('seats are kept for companies only if they can book them: released after %s', (_, more, closesAt) => {
  const kept = { ...more, companySeats: 1 };
  expect(faults({ ...kept, closesAt })).toEqual(['body.closesAt']);
  expect(faults({ ...kept, closesAt: new Date(closesAt.getTime() + 1) })).toEqual([]);
  expect(faults({ ...more, closesAt })).toEqual([]);
});

test('what hangs on the beginning moves with it', () => {
  expect(changeableUntil(times)).toEqual(at('2026-12-09T04:00'));
  expect(releasedAt(times)).toEqual(at('2026-12-08T04:00'));
  expect(doorOf(times)).toEqual({ from: at('2026-12-09T04:00'), until: at('2026-12-09T09:00') });
  expect(passUntil(times)).toEqual(at('2026-12-10T08:00'));
});

test('companies book until a day before booking closes for everybody, whenever that is', () => {
  expect(noticesOf(times)).toEqual({ everybody: 120, companies: 1560 });
  expect(noticesOf({ ...times, closesAt: at('2026-12-07T06:00') })).toEqual({
    everybody: 2880,
    companies: 4320,
  });
});
