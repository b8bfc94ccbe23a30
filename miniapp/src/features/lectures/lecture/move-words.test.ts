import { moveInWords } from './move-words';

const [two, four, six] = ['2026-12-09T06:00:00.000Z', '2026-12-09T08:00:00.000Z', '2026-12-09T10:00:00.000Z'];
const now = { startsAt: two, endsAt: four };

test('a move is called by what is different: the day, or the venue, and the end with it', () => {
  expect(moveInWords(now, { ...now, startsAt: '2026-12-08T06:00:00.000Z' })).toBe('已改期');
  expect(moveInWords(now, now)).toBe('已换会场');
  expect(moveInWords(now, { ...now, endsAt: six })).toBe('会场和结束时间有变');
});
