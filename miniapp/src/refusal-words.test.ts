import { ApiError } from '@titles/shared/contract/endpoint';
import { errors } from '@titles/shared/errors';
import { sentenceOf } from './refusal-words';

const { sentence } = errors['bad-input'];
const fields = [
  { path: 'body.text', message: '说明最多1000字' },
  { path: 'body.citations', message: '请至少引用一条条款' },
];
const refusal = (message: string, ...wrong: typeof fields) =>
  new ApiError('bad-input', message, 400, 'r1', wrong);

test('a refusal says what is wrong in each field', () => {
  expect(sentenceOf(refusal(sentence, ...fields))).toBe('说明最多1000字；请至少引用一条条款。');
});

test('one that says itself what to do, or names no field, stays as it is', () => {
  expect(sentenceOf(refusal('请换一种说法再试。', ...fields))).toBe('请换一种说法再试。');
  expect(sentenceOf(refusal(sentence))).toBe(sentence);
});
