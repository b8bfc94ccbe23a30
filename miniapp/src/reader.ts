import Taro from '@tarojs/taro';
import { newKey } from '@titles/shared/contract/keyed';
import { type SharedContent, sharing } from '@titles/shared/contract/sharing';
import { client } from './api';
import { type Arrivals, readArrivals, readUntold, type Untold, withArrival, withUntold } from './arrivals';
import { ApiError } from '@titles/shared/contract/endpoint';

const keys = { device: 'titles.reader', arrivals: 'titles.arrivals', untold: 'titles.untold' } as const;
const { begin, read, step } = client(sharing);

/** What this phone calls itself, by chance: it tells nothing about whose it is. */
export const deviceKey = (): string => {
  const kept = Taro.getStorageSync<unknown>(keys.device);
  if (typeof kept === 'string' && /^[\w-]{22,43}$/.test(kept)) return kept;
  const made = newKey();
  Taro.setStorageSync(keys.device, made);
  return made;
};

const arrivals = (): Arrivals => readArrivals(Taro.getStorageSync<unknown>(keys.arrivals), Date.now());
const nameOf = ({ kind, id }: SharedContent): string => `${kind}/${id}`;

/** Begins a visit of what somebody shared: by the address, or by a share of the last seven days. */
export const beginVisit = (content: SharedContent, token: string | undefined): Promise<string | null> => {
  const known = arrivals();
  const name = nameOf(content);
  const used = token ?? known[name]?.token;
  if (used === undefined) return Promise.resolve(null);
  return begin({ body: { token: used, content, device: deviceKey() } }).then(({ visitId }) => {
    if (visitId !== null) Taro.setStorageSync(keys.arrivals, withArrival(known, name, used, Date.now()));
    return visitId;
  });
};

const untold = (): Untold[] => readUntold(Taro.getStorageSync<unknown>(keys.untold));

/** Keeps how a page was read, and tells it; without a network it waits on this phone. */
export const tellReading = (told: Untold): Promise<void> => {
  Taro.setStorageSync(keys.untold, withUntold(untold(), told));
  return tellAll();
};

/** Tells what waits; what the service does not know is forgotten. */
export const tellAll = (): Promise<void> => {
  const [next] = untold();
  if (!next) return Promise.resolve();
  const { visitId, visibleSeconds, scrolled } = next;
  const body = { device: deviceKey(), visibleSeconds, scrolled };
  const done = () => {
    const left = untold().filter(
      (one) => one.visitId !== visitId || one.visibleSeconds !== visibleSeconds || one.scrolled !== scrolled,
    );
    Taro.setStorageSync(keys.untold, left);
    return tellAll();
  };
  return read({ params: { visitId }, body }).then(done, (error: unknown) =>
    error instanceof ApiError && error.status < 500 ? done() : undefined,
  );
};

/** That a self-check was finished or a booking is firm, of somebody who came by a share; of others nothing is told. */
export const tellStep = (what: 'check' | 'booking', bookingId: string | null): void => {
  if (Object.keys(arrivals()).length === 0) return;
  void step({ body: { device: deviceKey(), step: what, bookingId } }).catch(() => undefined);
};
