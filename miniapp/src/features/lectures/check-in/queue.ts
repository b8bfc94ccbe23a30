import { readCode } from '@titles/shared/check-in-code';

/** A code that was scanned, and when by the service's clock. */
export interface QueuedScan {
  sessionId: string;
  code: string;
  at: string;
}

/** What stays on the phone: the scans that wait, and the service's clock minus this phone's, in milliseconds. */
export interface Kept {
  queue: QueuedScan[];
  ahead: number;
}

/** So many go with one request. */
export const BATCH = 50;

/** Reads it again; a former release kept the scans alone, and whatever was scanned. */
export const readKept = (stored: unknown): Kept => {
  const { queue = stored, ahead } = (stored ?? {}) as Partial<Kept>;
  return { queue: readQueue(queue), ahead: typeof ahead === 'number' ? ahead : 0 };
};

const readQueue = (queue: unknown): QueuedScan[] =>
  Array.isArray(queue)
    ? queue.filter(
        (entry: Partial<QueuedScan> | null): entry is QueuedScan =>
          typeof entry?.sessionId === 'string' &&
          typeof entry.code === 'string' &&
          readCode(entry.code) !== null &&
          typeof entry.at === 'string',
      )
    : [];

/** The same code for the same door stands once, with the time of its first scan. */
export const withScan = (queue: readonly QueuedScan[], scan: QueuedScan): QueuedScan[] =>
  queue.some(({ sessionId, code }) => sessionId === scan.sessionId && code === scan.code)
    ? [...queue]
    : [...queue, scan];

/** What is left once the service has answered for some. */
export const without = (queue: readonly QueuedScan[], answered: readonly QueuedScan[]): QueuedScan[] =>
  queue.filter(
    (scan) => !answered.some(({ sessionId, code }) => sessionId === scan.sessionId && code === scan.code),
  );

/** The next request, with at most so many: of the door that was scanned at last, but for doors that failed. */
export const batchOf = (
  queue: readonly QueuedScan[],
  failed: readonly string[],
  most: number,
): QueuedScan[] => {
  const open = queue.filter(({ sessionId }) => !failed.includes(sessionId));
  const door = open[open.length - 1]?.sessionId;
  return open.filter(({ sessionId }) => sessionId === door).slice(0, most);
};
