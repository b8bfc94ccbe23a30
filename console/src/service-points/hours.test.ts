import { closedDraft, draftOf, hoursInWords, hoursOf } from './hours';

const office = { opens: '09:00', closes: '17:30', lunch: { from: '12:00', to: '14:30' } };

test('what is written down comes back, with and without lunch', () => {
  for (const hours of [office, { ...office, lunch: null }]) expect(hoursOf(draftOf(hours))).toEqual(hours);
  expect(hoursOf(closedDraft)).toBeNull();
});

test('half of a time is told', () => {
  expect(hoursOf({ ...closedDraft, opens: '09:00' })).toContain('关门');
  expect(hoursOf({ ...draftOf(office), lunchTo: '' })).toContain('午休');
});

test('hours in words', () => {
  expect(hoursInWords(null)).toBe('不开放');
  expect(hoursInWords(office)).toBe('09:00–17:30（午休 12:00–14:30）');
});
