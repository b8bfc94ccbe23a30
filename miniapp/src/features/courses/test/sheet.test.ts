import { type Attempt } from '@titles/shared/contract/courses';
import { pressed, sheetOf, unanswered } from './sheet';

const attempt: Attempt = {
  id: 'a1',
  questions: [
    { text: '一', several: false, options: ['甲', '乙'] },
    { text: '二', several: true, options: ['甲', '乙', '丙'] },
  ],
};

test('a sheet goes on where it was left, and only for the attempt that it is of', () => {
  const empty = { attemptId: 'a1', at: 0, answers: [[], []] };
  const kept = { attemptId: 'a1', at: 1, answers: [[1], []] };
  expect(sheetOf(kept, attempt)).toEqual(kept);
  expect(sheetOf({ ...kept, at: 9 }, attempt).at).toBe(2);
  for (const strange of [
    ...[null, '', 7, {}, { ...kept, attemptId: 'a0' }, { ...kept, answers: [[1]] }],
    ...[
      { ...kept, answers: [['x'], []] },
      { ...kept, at: 'x' },
    ],
  ])
    expect(sheetOf(strange, attempt)).toEqual(empty);
});

test('one option takes the place of another, several are put on and off in the order of the question', () => {
  let sheet = sheetOf(null, attempt);
  expect(unanswered(sheet)).toEqual([1, 2]);
  sheet = pressed(pressed(sheet, attempt, 0), attempt, 1);
  expect(sheet.answers).toEqual([[1], []]);
  sheet = { ...sheet, at: 1 };
  for (const place of [2, 0, 1, 2]) sheet = pressed(sheet, attempt, place);
  expect(sheet.answers).toEqual([[1], [0, 1]]);
  expect(unanswered(sheet)).toEqual([]);
});
