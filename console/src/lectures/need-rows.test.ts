import { needRowsOf, quartersUntil } from './need-rows';

test('the quarters go back over the year', () => {
  expect(quartersUntil(new Date('2026-02-01T00:00:00.000Z'), 2)).toEqual([
    { value: '2026-q1', label: '2026年第一季度' },
    { value: '2025-q4', label: '2025年第四季度' },
    { value: '2025-q3', label: '2025年第三季度' },
  ]);
});

test('what few said is not told as a number', () => {
  const rows = needRowsOf({
    answers: 9,
    districts: [],
    topics: [
      { value: 'exams', count: null },
      { value: 'hours', count: 6 },
    ],
    forms: [],
    times: [],
    comments: ['想听案例'],
  });
  expect(rows).toEqual([
    { id: '0', question: '全部', answer: '一共回答', count: 9 },
    { id: '1', question: '最想听什么', answer: '以考代评', count: '不到5' },
    { id: '2', question: '最想听什么', answer: '继续教育学时', count: 6 },
    { id: '3', question: '还想说的', answer: '想听案例', count: null },
  ]);
});
