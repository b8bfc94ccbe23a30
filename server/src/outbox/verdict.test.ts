import { afterwards, type SendOutcome, verdictOn } from './verdict';

const sent: SendOutcome[] = ['done', 'unknown'];
const all: SendOutcome[] = [
  ...sent,
  ...(['not-subscribed', 'unknown-person', 'unknown-template', 'unknown-page', 'bad-field'] as const),
  ...(['busy', 'unexpected', 'unreachable', 'no-token', 'token-refused', 'misconfigured'] as const),
  ...(['quota-used', 'too-often', 'not-tried'] as const),
];

test('what may have gone out is never tried again, and keeps its credit spent', () => {
  for (const outcome of sent)
    expect(verdictOn(outcome)).toMatchObject({
      state: expect.not.stringMatching('queued') as string,
      credit: 'spent',
    });
});

test('what certainly did not go out gives its credit back, unless WeChat says that there is none', () => {
  for (const outcome of all.filter((each) => !sent.includes(each)))
    expect(verdictOn(outcome).credit).toBe(outcome === 'not-subscribed' ? 'none-left' : 'kept');
});

test('a message fails after five failures of its own, with growing pauses before', () => {
  const steps = [0, 1, 2, 3, 4].map((before) => afterwards('busy', before));
  expect(steps.map(({ state, pause }) => (state === 'queued' ? pause / 1000 : state))).toEqual([
    10,
    20,
    40,
    80,
    'failed',
  ]);
});

test('a provider that is down costs a message nothing, however often', () => {
  for (const outcome of ['unreachable', 'no-token', 'quota-used', 'too-often', 'misconfigured'] as const)
    expect(afterwards(outcome, 4)).toMatchObject({
      state: 'queued',
      failures: 4,
      pause: 0,
      provider: 'down',
    });
});
