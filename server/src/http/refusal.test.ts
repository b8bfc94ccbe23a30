import { DomainError } from '@titles/shared/errors';
import { refusal } from './refusal';

test.each([
  [new DomainError('conflict', '已满'), 409, 'conflict', '已满'],
  [{ statusCode: 415 }, 400, 'bad-input', undefined],
  [{ statusCode: 413 }, 413, 'too-large', undefined],
  [{ status: 404 }, 404, 'not-found', undefined],
  [new Error('password=1'), 500, 'internal', undefined],
  [null, 500, 'internal', undefined],
])('%p', (error, status, code, message) => {
  const refused = refusal(error, 'r1');
  expect(refused).toMatchObject({ status, body: { error: { code, requestId: 'r1' } } });
  if (message) expect(refused.body.error.message).toBe(message);
  expect(JSON.stringify(refused)).not.toContain('password');
});
