import { ApiError } from '@titles/shared/contract/endpoint';
import { sharing } from '@titles/shared/contract/sharing';
import { type ErrorCode, errors } from '@titles/shared/errors';
import { client } from './api';
import { beginVisit, tell, tellAll, tellStep } from './reader';

const mockStorage = new Map<string, unknown>();
jest.mock('@tarojs/taro', () => ({
  getStorageSync: (key: string) => mockStorage.get(key) ?? '',
  setStorageSync: (key: string, value: unknown) => mockStorage.set(key, value),
}));
jest.mock('./api', () => {
  const calls = { begin: jest.fn(), read: jest.fn(), step: jest.fn() };
  return { client: () => calls };
});

const { begin, read, step } = client(sharing) as unknown as Record<'begin' | 'read' | 'step', jest.Mock>;
const article = { kind: 'article' as const, id: 'a' };
const reading = { visitId: 'v', visibleSeconds: 20, scrolled: true };
const refusal = (code: ErrorCode) => new ApiError(code, '', errors[code].status, 'r', []);
const offline = new TypeError('Failed to fetch');
/** What a café's network answers before one has signed in to it. */
const anothersPage = new ApiError('internal', '', 404, undefined, []);
const waiting = () => mockStorage.get('titles.untold') ?? [];

beforeEach(() => {
  mockStorage.clear();
  for (const call of [begin, read, step]) call.mockReset().mockResolvedValue({});
});

test.each([
  ['no network', offline],
  ['another’s page', anothersPage],
  ...(['too-many-attempts', 'busy', 'internal', 'not-signed-in'] as const).map((code): [string, Error] => [
    code,
    refusal(code),
  ]),
])('what fails for the moment waits, and is told later: %s', async (_, failure) => {
  read.mockRejectedValueOnce(failure);
  await tell(reading);
  expect(waiting()).toEqual([reading]);
  await tellAll();
  expect(read).toHaveBeenCalledTimes(2);
  expect(waiting()).toEqual([]);
});

test.each(['not-found', 'bad-input', 'not-allowed', 'conflict', 'too-large'] as const)(
  'what is refused for good is forgotten, and the next is told: %s',
  async (code) => {
    read.mockRejectedValueOnce(offline);
    await tell(reading);
    read.mockRejectedValueOnce(refusal(code));
    await tell({ ...reading, visitId: 'w' });
    expect(read.mock.calls.map(([{ params }]: [{ params: object }]) => params)).toEqual(
      ['v', 'v', 'w'].map((visitId) => ({ visitId })),
    );
    expect(waiting()).toEqual([]);
  },
);

test('what the service fails at every time waits, and holds up no other', async () => {
  read.mockRejectedValue(refusal('internal'));
  await tell(reading);
  mockStorage.set('titles.arrivals', { 'article/a': { token: 't', at: Date.now() } });
  tellStep('booking', 'b');
  await tellAll();
  expect(step).toHaveBeenCalledTimes(1);
  expect(waiting()).toEqual([reading]);
  read.mockResolvedValue({});
  await tellAll();
  expect(waiting()).toEqual([]);
});

test('a step waits as a reading does; of who came by no share none is told', async () => {
  tellStep('booking', 'b');
  await tellAll();
  expect(step).not.toHaveBeenCalled();
  mockStorage.set('titles.arrivals', { 'article/a': { token: 't', at: Date.now() } });
  step.mockRejectedValueOnce(offline);
  tellStep('booking', 'b');
  await tellAll();
  tellStep('check', null);
  await tellAll();
  expect(step.mock.calls.map(([{ body }]: [{ body: object }]) => body)).toMatchObject([
    { step: 'booking', bookingId: 'b' },
    { step: 'booking', bookingId: 'b' },
    { step: 'check', bookingId: null },
  ]);
  expect(waiting()).toEqual([]);
});

test('a step is told for seven days after the last visit that was begun', async () => {
  const day = 86_400_000;
  mockStorage.set('titles.arrivals', { 'article/a': { token: 'first', at: Date.now() - 6 * day } });
  begin.mockResolvedValue({ visitId: 'v' });
  expect(await beginVisit(article, 'second')).toBe('v');
  jest.useFakeTimers({ now: Date.now() + 2 * day });
  tellStep('check', null);
  await tellAll();
  expect(step).toHaveBeenCalledTimes(1);
  // A page that was found otherwise is by now nobody's.
  expect(await beginVisit(article, undefined)).toBeNull();
  jest.setSystemTime(Date.now() + 5 * day);
  tellStep('check', null);
  await tellAll();
  expect(step).toHaveBeenCalledTimes(1);
  jest.useRealTimers();
});

test('a visit that cannot be begun now may be tried again, one that is refused for good is a plain page', async () => {
  begin.mockRejectedValueOnce(offline).mockRejectedValueOnce(refusal('too-many-attempts'));
  for (let time = 0; time < 2; time++) await expect(beginVisit(article, 't')).rejects.toThrow();
  begin.mockRejectedValueOnce(refusal('bad-input'));
  expect(await beginVisit(article, 't')).toBeNull();
});

test('told from two places at once, each is sent once', async () => {
  read.mockImplementation(() => new Promise((resolve) => setTimeout(resolve, 5)));
  await Promise.all([tell(reading), tell({ ...reading, visitId: 'w' }), tellAll()]);
  expect(read).toHaveBeenCalledTimes(2);
  expect(waiting()).toEqual([]);
});
