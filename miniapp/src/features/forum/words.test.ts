import { ApiError } from '@titles/shared/contract/endpoint';
import { inFull } from './words';

test('a refusal says what is wrong in each field; another failure stays as it is', async () => {
  const fields = [
    { path: 'body.text', message: '说明最多1000字' },
    { path: 'body.citations', message: '请至少引用一条条款' },
  ];
  await expect(
    inFull(Promise.reject(new ApiError('bad-input', '有误', 400, 'r1', fields))),
  ).rejects.toMatchObject({
    code: 'bad-input',
    message: '说明最多1000字；请至少引用一条条款。',
  });
  const busy = new ApiError('busy', '现在人有点多', 503, 'r2', []);
  await expect(inFull(Promise.reject(busy))).rejects.toBe(busy);
  await expect(inFull(Promise.resolve(1))).resolves.toBe(1);
});
