import Taro from '@tarojs/taro';
import { newKey } from '@titles/shared/contract/keyed';
import { type SharedContent, sharing } from '@titles/shared/contract/sharing';
import { client } from './api';
import {
  type Arrivals,
  firstOf,
  readArrivals,
  readUntold,
  type Untold,
  withArrival,
  withUntold,
} from './arrivals';
import { ApiError } from '@titles/shared/contract/endpoint';
import { isSinglePage } from './single-page';

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

/** What the service will never take, however often it is told; a network that fails or a crowd passes. */
const isRefused = (error: unknown): boolean =>
  error instanceof ApiError &&
  !['busy', 'internal', 'too-many-attempts', 'not-signed-in'].includes(error.code);

/** What the service failed at, and may fail at every time. */
const hasFailed = (error: unknown): boolean => error instanceof ApiError && error.status === 500;

/**
 * Begins a visit of what somebody shared: by the address, or by a share of the last seven days; null when the page is a
 * plain one, or is to be opened anew to be read. Rejects when it may be tried again.
 */
export const beginVisit = (content: SharedContent, token: string | undefined): Promise<string | null> => {
  if (isSinglePage()) return Promise.resolve(null);
  const name = nameOf(content);
  const used = token ?? firstOf(arrivals(), name, Date.now())?.token;
  if (used === undefined) return Promise.resolve(null);
  return begin({ body: { token: used, content, device: deviceKey() } }).then(
    ({ visitId }) => {
      if (visitId !== null)
        Taro.setStorageSync(keys.arrivals, withArrival(arrivals(), name, used, Date.now()));
      return visitId;
    },
    (error: unknown) => {
      if (isRefused(error)) return null;
      throw error;
    },
  );
};

const untold = (): Untold[] => readUntold(Taro.getStorageSync<unknown>(keys.untold));

/** Keeps what is to be told, and tells it; without a network it waits on this phone. */
export const tell = (told: Untold): Promise<void> => {
  Taro.setStorageSync(keys.untold, withUntold(untold(), told));
  return tellAll();
};

const send = (told: Untold): Promise<unknown> => {
  const device = deviceKey();
  if ('step' in told) return step({ body: { device, ...told } });
  const { visitId, ...how } = told;
  return read({ params: { visitId }, body: { device, ...how } });
};

/** Those before `place` were told in vain just now, and wait on without holding up the others. */
const tellFrom = (place: number): Promise<void> => {
  const next = untold()[place];
  if (!next) return Promise.resolve();
  const done = () => {
    const left = untold().filter((one) => JSON.stringify(one) !== JSON.stringify(next));
    Taro.setStorageSync(keys.untold, left);
    return tellFrom(place);
  };
  return send(next).then(done, (error: unknown) =>
    isRefused(error) ? done() : hasFailed(error) ? tellFrom(place + 1) : undefined,
  );
};

let telling: Promise<void> | undefined;
const toldAll = () => {
  telling = undefined;
};

/** Tells what waits, one after the other; what the service will never take is forgotten. */
export const tellAll = (): Promise<void> => (telling ??= tellFrom(0).then(toldAll, toldAll));

/** That a booking is firm, or a self-check was finished, of somebody who came by a share before; of others nothing is told. */
export const tellStep = (what: 'check' | 'booking', bookingId: string | null, since = Date.now()): void => {
  if (Object.values(arrivals()).some(({ at }) => at <= since)) void tell({ step: what, bookingId });
};
