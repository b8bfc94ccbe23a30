/** A code that was scanned, and when by the service's clock. */
export interface QueuedScan {
  sessionId: string;
  code: string;
  at: string;
}

/** So many go with one request. */
export const BATCH = 50;

export const readQueue = (kept: unknown): QueuedScan[] =>
  Array.isArray(kept)
    ? kept.filter(
        (entry: Partial<QueuedScan> | null): entry is QueuedScan =>
          typeof entry?.sessionId === 'string' &&
          typeof entry.code === 'string' &&
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

/** The next request of one door. */
export const batchOf = (queue: readonly QueuedScan[], sessionId: string): QueuedScan[] =>
  queue.filter((scan) => scan.sessionId === sessionId).slice(0, BATCH);
