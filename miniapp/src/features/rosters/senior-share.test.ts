import { seniorShare } from './senior-share';

test('the share is of those whose titles are told, never of those who are unknown', () => {
  const answers = [true, false, false, null, null].map((senior) => ({ senior }));
  expect(seniorShare(answers)).toMatchObject({ of: 3, senior: 1 });
  expect(seniorShare(answers)?.inWords).toContain('3 人里，高级职称（副高、正高）1 人，占 33.3%');
});

test('nothing is told where no title is', () => {
  expect(seniorShare([{ senior: null }])).toBeNull();
});
