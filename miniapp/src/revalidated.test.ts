import { type Answer } from '@titles/shared/contract/endpoint';
import { revalidated } from './revalidated';

const answer = (status: number, etag?: string, body?: unknown): Answer => ({
  status,
  headers: { etag },
  body,
});

const served = (...answers: Answer[]) => {
  const sent: (string | undefined)[] = [];
  const get = revalidated((_, headers) => {
    sent.push(headers['if-none-match']);
    return Promise.resolve(answers.shift()!);
  });
  return { get, sent };
};

test('what has not changed is answered from memory', async () => {
  const { get, sent } = served(answer(200, '"1"', 'first'), answer(304));
  await get('/seasons', {});
  expect(await get('/seasons', {})).toEqual(answer(200, '"1"', 'first'));
  expect(sent).toEqual([undefined, '"1"']);
});

test('what has changed replaces what was known', async () => {
  const { get, sent } = served(answer(200, '"1"', 'first'), answer(200, '"2"', 'second'), answer(304));
  await get('/seasons', {});
  await get('/seasons', {});
  expect((await get('/seasons', {})).body).toBe('second');
  expect(sent[2]).toBe('"2"');
});

test('an answer without an ETag, a refusal, and another path leave nothing behind', async () => {
  const { get, sent } = served(answer(200), answer(500, '"x"'), answer(200, '"1"'), answer(200));
  await get('/a', {});
  await get('/a', {});
  await get('/b', {});
  await get('/a', {});
  expect(sent).toEqual([undefined, undefined, undefined, undefined]);
});
