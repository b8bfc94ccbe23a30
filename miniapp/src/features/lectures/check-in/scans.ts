import Taro from '@tarojs/taro';
import { create } from 'zustand';
import { lectureDesk } from '@titles/shared/contract/lecture-desk';
import { client } from '@titles/miniapp/api';
import { type Failure, failureOf } from '@titles/miniapp/remote';
import { batchOf, type QueuedScan, readQueue, withScan, without } from './queue';

const key = 'titles.scans';
const { attendance } = client({ attendance: lectureDesk.attendance });

type Outcome = Awaited<ReturnType<typeof attendance.scan>>['results'][number];

interface Scans {
  queue: QueuedScan[];
  /** The latest answers, the newest first. */
  outcomes: Outcome[];
  failure: Failure | null;
  sending: boolean;
  /** The service's clock minus this phone's, in milliseconds. */
  ahead: number;
}

export const useScans = create<Scans>(() => ({
  queue: readQueue(Taro.getStorageSync<unknown>(key)),
  outcomes: [],
  failure: null,
  sending: false,
  ahead: 0,
}));

const keepQueue = (queue: QueuedScan[]): void => {
  Taro.setStorageSync(key, queue);
  useScans.setState({ queue });
};

export const clockIs = (now: string): void => useScans.setState({ ahead: Date.parse(now) - Date.now() });

/** Takes a scan down, and sends what waits. */
export const scanned = (sessionId: string, code: string): Promise<void> => {
  const { queue, ahead } = useScans.getState();
  keepQueue(withScan(queue, { sessionId, code, at: new Date(Date.now() + ahead).toISOString() }));
  return send(sessionId);
};

/** Sends what waits for one door; what cannot be sent now waits on, on this phone. */
export const send = (sessionId: string): Promise<void> => {
  const batch = batchOf(useScans.getState().queue, sessionId);
  if (batch.length === 0 || useScans.getState().sending) return Promise.resolve();
  useScans.setState({ sending: true });
  const scans = batch.map(({ code, at }) => ({ code, at }));
  return attendance.scan({ params: { sessionId }, body: { scans } }).then(
    ({ results, now }) => {
      keepQueue(without(useScans.getState().queue, batch));
      const outcomes = [...[...results].reverse(), ...useScans.getState().outcomes].slice(0, 20);
      useScans.setState({ sending: false, failure: null, outcomes });
      clockIs(now);
      return send(sessionId);
    },
    (error: unknown) => useScans.setState({ sending: false, failure: failureOf(error) }),
  );
};
