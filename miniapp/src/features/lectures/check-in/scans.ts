import Taro from '@tarojs/taro';
import { create } from 'zustand';
import { NO_CODE, readCode } from '@titles/shared/check-in-code';
import { lectureDesk } from '@titles/shared/contract/lecture-desk';
import { client } from '@titles/miniapp/api';
import { type Failure, failureOf } from '@titles/miniapp/remote';
import { tokenInUse } from '@titles/miniapp/session';
import { BATCH, batchOf, type Kept, type QueuedScan, readKept, withScan, without } from './queue';

const key = 'titles.scans';
const { attendance } = client({ attendance: lectureDesk.attendance });

type Outcome = Awaited<ReturnType<typeof attendance.scan>>['results'][number];
/** Why what waits was not taken, by the session of its door. */
type Failures = Readonly<Partial<Record<string, Failure>>>;

interface Scans extends Kept {
  /** The latest answers, the newest first. */
  outcomes: Outcome[];
  failures: Failures;
  sending: boolean;
}

export const useScans = create<Scans>(() => ({
  ...readKept(Taro.getStorageSync<unknown>(key)),
  outcomes: [],
  failures: {},
  sending: false,
}));

const keep = (news: Partial<Kept>): void => {
  useScans.setState(news);
  const { queue, ahead } = useScans.getState();
  Taro.setStorageSync(key, { queue, ahead });
};

const tell = (results: readonly Outcome[]): void => {
  const outcomes = [...[...results].reverse(), ...useScans.getState().outcomes].slice(0, 20);
  useScans.setState({ outcomes });
};
const unreadable = (code: string, sentence: string): Outcome => {
  return { code, outcome: 'unreadable', sentence, name: null };
};

export const clockIs = (now: string): void => keep({ ahead: Date.parse(now) - Date.now() });

/** Takes a scan down, and sends what waits; what is no check-in code is answered at once. */
export const scanned = (sessionId: string, code: string): void => {
  if (!readCode(code)) {
    tell([unreadable(code, NO_CODE)]);
    return;
  }
  const { queue, ahead } = useScans.getState();
  keep({ queue: withScan(queue, { sessionId, code, at: new Date(Date.now() + ahead).toISOString() }) });
  send();
};

/** Whether to send once more: the network may have come back while an attempt was under way. */
let again = false;

/** Sends what waits at every door; what cannot be sent now waits on, on this phone. */
export const send = (): void => {
  if (tokenInUse() === null) return;
  again = useScans.getState().sending;
  if (again) return;
  useScans.setState({ sending: true });
  void sendNext({}, BATCH).then((failures) => {
    useScans.setState({ sending: false, failures });
    if (again) send();
  });
};

const sendNext = (failures: Failures, most: number): Promise<Failures> => {
  const batch = batchOf(useScans.getState().queue, Object.keys(failures), most);
  const [first] = batch;
  if (!first) return Promise.resolve(failures);
  const { sessionId } = first;
  const scans = batch.map(({ code, at }) => ({ code, at }));
  return attendance.scan({ params: { sessionId }, body: { scans } }).then(
    ({ results, now }) => {
      clockIs(now);
      settle(batch, results);
      return sendNext(failures, BATCH);
    },
    (error: unknown) => {
      const failure = failureOf(error);
      if (failure.code !== 'bad-input') return sendNext({ ...failures, [sessionId]: failure }, BATCH);
      // One of them is not taken: fewer go at a time, until it goes alone.
      if (batch.length > 1) return sendNext(failures, Math.floor(batch.length / 2));
      settle(batch, [unreadable(first.code, '这个签到码没能核对，请再扫一次，或在名单里手动签到。')]);
      return sendNext(failures, BATCH);
    },
  );
};

const settle = (batch: readonly QueuedScan[], results: readonly Outcome[]): void => {
  keep({ queue: without(useScans.getState().queue, batch) });
  tell(results);
};

// Whoever scanned may not touch the phone again: what waits goes as soon as the network is back.
if (process.env.TARO_ENV === 'h5') window.addEventListener('online', send);
else Taro.onNetworkStatusChange(({ isConnected }) => isConnected && send());
