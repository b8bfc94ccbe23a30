import { closedAdvice, insteadOf, isAhead, standingInWords, weekInWords } from './words';

const office = { opens: '09:00', closes: '17:30', lunch: { from: '12:00', to: '14:30' } };
const week = (...weekdays: number[]) => weekdays.map((weekday) => ({ weekday, ...office }));

test('weekdays with the same hours stand together, others apart', () => {
  expect(weekInWords(week(5, 1, 2, 3, 4))).toEqual([
    { days: '周一至周五', times: '09:00–12:00，14:30–17:30' },
  ]);
  const saturday = { weekday: 6, opens: '09:00', closes: '12:00', lunch: null };
  expect(weekInWords([...week(1, 3), saturday])).toEqual([
    { days: '周一', times: '09:00–12:00，14:30–17:30' },
    { days: '周三', times: '09:00–12:00，14:30–17:30' },
    { days: '周六', times: '09:00–12:00' },
  ]);
});

test('a visit is ahead until it has ended, unless it is cancelled', () => {
  const visit = { state: 'confirmed', endsAt: '2026-11-27T02:00:00.000Z' } as const;
  expect(isAhead(visit, new Date('2026-11-27T01:59:59.000Z'))).toBe(true);
  expect(isAhead(visit, new Date('2026-11-27T02:00:00.000Z'))).toBe(false);
  expect(isAhead({ ...visit, state: 'cancelled' }, new Date(0))).toBe(false);
});

test('of a visit to come at a closed time a list says that it is, of any other how it stands', () => {
  const visit = {
    state: 'confirmed',
    endsAt: '2026-11-27T02:00:00.000Z',
    closedBecause: '下午学习',
  } as const;
  const before = new Date('2026-11-27T01:00:00.000Z');
  expect(standingInWords(visit, before)).toBe('不开放');
  expect(standingInWords({ ...visit, closedBecause: null }, before)).toBe('已预约');
  expect(standingInWords({ ...visit, state: 'cancelled' }, before)).toBe('已取消');
  expect(standingInWords(visit, new Date(visit.endsAt))).toBe('已预约');
});

test('nobody is told to do what can be done no more', () => {
  expect(closedAdvice({ state: 'confirmed' }, true)).toContain('请改期或取消');
  expect(closedAdvice({ state: 'confirmed' }, false)).toContain('请先打电话');
  expect(closedAdvice({ state: 'held' }, true)).toContain('另选一个');
});

test('another day is named only while there is one with times', () => {
  const [closed, open] = [{ slots: [] }, { slots: ['09:00'] }];
  expect(insteadOf([closed, open], false)).toBe('请选别的日子。');
  expect(insteadOf([closed, closed], false)).toBe('请选别的服务点。');
  expect(insteadOf([closed, closed], true)).toContain('原来的预约不变');
});
