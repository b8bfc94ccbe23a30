import { IDLE_ENDS, idlePhase, WARNED_FOR } from './idle';

test('warned two minutes before the end, and over at it', () => {
  const since = 1_000_000;
  const warned = since + IDLE_ENDS - WARNED_FOR;
  expect(idlePhase(since, warned - 1)).toEqual({ phase: 'active' });
  expect(idlePhase(since, warned)).toEqual({ phase: 'warned', secondsLeft: 120 });
  expect(idlePhase(since, since + IDLE_ENDS - 1)).toEqual({ phase: 'warned', secondsLeft: 1 });
  expect(idlePhase(since, since + IDLE_ENDS)).toEqual({ phase: 'over' });
});
