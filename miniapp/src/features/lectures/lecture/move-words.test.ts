import { moveInWords } from './move-words';

const [two, four, six] = ['2026-12-09T06:00:00.000Z', '2026-12-09T08:00:00.000Z', '2026-12-09T10:00:00.000Z'];
const now = { startsAt: two, endsAt: four, venue: { name: '测试会场', address: '测试地址' } };

test('a move is called by what is different: the day, the venue, or only the end', () => {
  const was = { startsAt: two, endsAt: four, venue: '别处' };
  expect(moveInWords(now, { ...was, startsAt: '2026-12-08T06:00:00.000Z' })).toBe('已改期');
  expect(moveInWords(now, was)).toBe('已换会场');
  expect(moveInWords(now, { ...was, endsAt: six })).toBe('会场和结束时间有变');
  for (const venue of ['测试会场', '测试地址'])
    expect(moveInWords(now, { ...was, endsAt: six, venue })).toBe('结束时间有变');
});
