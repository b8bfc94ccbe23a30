import { isWhole, missingIn, type NeedDraft } from './draft';

const blank: NeedDraft = { topics: [], comment: '' };

test('nothing is answered beforehand, and what is missing is named in the order of the page', () => {
  expect(missingIn(blank)).toEqual(['您是', '在哪里听方便', '最想听什么', '什么形式', '什么时间']);
  expect(missingIn({ ...blank, asker: 'employer', topics: ['exams'], form: 'video' })).toEqual([
    '在哪里听方便',
    '什么时间',
  ]);
});

test('a survey is whole when each question but the comment has an answer', () => {
  const answered: NeedDraft = {
    ...blank,
    asker: 'professional',
    district: '恩平',
    topics: ['hours'],
    form: 'onsite',
    time: 'evening',
  };
  expect(isWhole(answered)).toBe(true);
  expect(isWhole({ ...answered, topics: [] })).toBe(false);
  expect(isWhole({ ...answered, district: undefined })).toBe(false);
});
