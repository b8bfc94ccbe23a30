import { spanOf } from './time-span';

test('a draft becomes the instants of Jiangmen, over midnight too', () => {
  expect(spanOf({ day: '2026-12-08', from: '14:00', minutes: 120 })).toEqual({
    startsAt: '2026-12-08T06:00:00.000Z',
    endsAt: '2026-12-08T08:00:00.000Z',
  });
  expect(spanOf({ day: '2026-12-08', from: '00:30', minutes: 60 })).toMatchObject({
    startsAt: '2026-12-07T16:30:00.000Z',
  });
});

test('what is not filled in yet is no time', () => {
  expect(spanOf({ day: '', from: '14:00', minutes: 120 })).toBeNull();
  expect(spanOf({ day: '2026-12-08', from: '', minutes: 120 })).toBeNull();
});
