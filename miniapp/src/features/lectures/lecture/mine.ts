import { type bookings } from '@titles/shared/contract/bookings';
import { type Result } from '@titles/shared/contract/endpoint';

type Own = Result<typeof bookings.list>;

/** What somebody has in one session: a place, a place that must be confirmed, or one in the queue. */
export interface Mine {
  booking: Own['bookings'][number] | undefined;
  held: Own['bookings'][number] | undefined;
  waiting: Own['waiting'][number] | undefined;
}

const COMPANIES = '.company';

/** Seats that a publicist holds for a company are not one's own; one that was taken from them is. */
export const mineIn = (own: Own | undefined, sessionId: string): Mine => {
  const here = (own?.bookings ?? []).filter(
    ({ resourceId, block }) => !block && (resourceId === sessionId || resourceId === sessionId + COMPANIES),
  );
  return {
    booking: here.find(({ state }) => state === 'confirmed' || state === 'attended'),
    held: here.find(({ state, resourceId }) => state === 'held' && resourceId === sessionId),
    waiting: own?.waiting.find(
      ({ resourceId, state }) => resourceId === sessionId && (state === 'waiting' || state === 'offered'),
    ),
  };
};
