import Taro from '@tarojs/taro';
import { create } from 'zustand';
import { ApiError } from '@titles/shared/contract/endpoint';
import { type Progress, videos } from '@titles/shared/contract/videos';
import { client } from '@titles/miniapp/api';
import { type Failure, failureOf } from '@titles/miniapp/remote';
import { sessionInUse, watchedKey } from '@titles/miniapp/session';
import { batchOf, type PendingByVideo, readPending, settled, withSpans } from './pending';
import { type Run, runTo, spanOf } from './track';

const { open, report } = client({ open: videos.open, report: videos.report });

interface Watching {
  videoId: string;
  film: string;
  /** What the service has told last; null for who is not signed in, and before it answers. */
  progress: Progress | null;
  pending: PendingByVideo;
  run: Run | null;
  failure: Failure | null;
  sending: boolean;
}

export const useWatching = create<Watching>(() => ({
  ...{ videoId: '', film: '', progress: null, run: null, failure: null, sending: false },
  pending: {},
}));
const { getState, setState } = useWatching;

const keepPending = (pending: PendingByVideo): void => {
  Taro.setStorageSync(watchedKey, pending);
  setState({ pending });
};

/** Begins with a film; what waits of it from before is sent along. Rejects when it could not be opened. */
export const begin = (videoId: string, film: string): Promise<void> => {
  const pending = readPending(Taro.getStorageSync<unknown>(watchedKey));
  setState({ videoId, film, progress: null, pending, run: null, failure: null, sending: false });
  if (!sessionInUse()) return Promise.resolve();
  return open({ params: { videoId } }).then(
    (progress) => {
      if (getState().videoId !== videoId) return;
      setState({ progress });
      if (batchOf(getState().pending, videoId, film).length > 0) void send();
    },
    (error: unknown) => setState({ failure: failureOf(error) }),
  );
};

/** The player jumps: what was seen before waits on this phone. */
export const broken = (): void => {
  const { run, videoId, film, pending } = getState();
  if (!run) return;
  const spans = spanOf(run);
  setState({ run: null });
  if (spans.length > 0 && sessionInUse()) keepPending(withSpans(pending, videoId, film, spans));
};

/** The player is at this place, and plays so many times as fast as life. */
export const played = (position: number, rate: number): void => {
  const { run } = getState();
  const next = runTo(run, position, rate);
  if (run && next.from !== run.from) broken();
  setState({ run: next });
};

/** A run whose whole seconds are told; what began goes on. */
const rest = (run: Run): Run => ({ from: Math.max(run.from, Math.floor(run.at)), at: run.at });

/** Tells the service what was seen since; what it does not take waits on, and is told again with the next. */
export const send = (): Promise<void> => {
  const { videoId, film, run, sending, progress } = getState();
  if (!sessionInUse() || videoId === '') return Promise.resolve();
  if (run) {
    keepPending(withSpans(getState().pending, videoId, film, spanOf(run)));
    setState({ run: rest(run) });
  }
  if (sending) return Promise.resolve();
  setState({ sending: true });
  const position = Math.floor(run?.at ?? progress?.position ?? 0);
  const watched = batchOf(getState().pending, videoId, film);
  const tell = () => report({ params: { videoId }, body: { film, watched, position } });
  const answered = (next: Progress): void => {
    keepPending(settled(getState().pending, videoId, next.watched));
    setState({ sending: false, failure: null });
    if (getState().videoId === videoId) setState({ progress: next });
  };
  return tell()
    .catch((error: unknown) => {
      // Too long without a word: the time is counted from anew.
      if (!(error instanceof ApiError) || error.code !== 'conflict') throw error;
      return open({ params: { videoId } }).then(tell);
    })
    .then(answered, (error: unknown) => setState({ sending: false, failure: failureOf(error) }));
};

/** Whether there is something to tell. */
export const isWaiting = ({ pending, videoId, film, run }: Watching): boolean =>
  batchOf(pending, videoId, film).length > 0 || (run !== null && spanOf(run).length > 0);
