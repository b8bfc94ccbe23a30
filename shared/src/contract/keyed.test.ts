import { type Answer, type Request } from './endpoint';
import { keyed, newKey } from './keyed';

const book: Request = { method: 'POST', path: '/bookings', body: { resourceId: 'a' }, once: true };

function phone(answers: (number | 'no answer')[]) {
  const keys: (string | undefined)[] = [];
  let count = 0;
  const send = keyed(
    ({ key }): Promise<Answer> => {
      keys.push(key);
      const status = answers.shift() ?? 200;
      return status === 'no answer'
        ? Promise.reject(new Error('offline'))
        : Promise.resolve({ status, headers: {}, body: {} });
    },
    () => `key-${(count += 1)}`,
  );
  return { keys, ask: (request: Request) => send(request).catch(() => undefined) };
}

test('each thing that a person does has a key of its own', async () => {
  const { keys, ask } = phone([200, 409, 200]);
  await ask(book);
  await ask(book);
  await ask({ ...book, body: { resourceId: 'b' } });
  expect(keys).toEqual(['key-1', 'key-2', 'key-3']);
});

test('until an answer came it is the same thing', async () => {
  const { keys, ask } = phone(['no answer', 503, 200, 200]);
  for (let tap = 0; tap < 4; tap++) await ask(book);
  expect(keys).toEqual(['key-1', 'key-1', 'key-1', 'key-2']);
});

test('a second tap while the first is under way is the same thing', async () => {
  const { keys, ask } = phone([200, 200]);
  await Promise.all([ask(book), ask(book)]);
  expect(keys).toEqual(['key-1', 'key-1']);
});

test('what needs no key has none', async () => {
  const { keys, ask } = phone([200]);
  await ask({ method: 'POST', path: '/identity/sign-out' });
  expect(keys).toEqual([undefined]);
});

test('keys are long and differ', () => {
  expect(newKey()).toMatch(/^[a-z0-9]{32}$/);
  expect(newKey()).not.toBe(newKey());
});
