import * as z from 'zod/mini';
import { endpoint } from './endpoint';
import { Day, growing, Id, Instant } from './fields';
import { Purpose, servicePointStaff as staff } from './service-point-values';
import { Wait } from './visits';

const ofPoint = z.object({ servicePointId: Id });

/** Who waits for a time on a day that is full. */
export const waitingList = {
  join: endpoint({
    route: 'POST /service-points/:servicePointId/waiting-list',
    summary: 'Waits for a time on a day that is full; asked again, it gives the same entry',
    access: ['employee'],
    params: ofPoint,
    body: z.object({ purpose: Purpose, day: Day }),
    result: Wait,
    errors: ['not-found', 'conflict', 'busy'],
  }),
  leave: endpoint({
    route: 'DELETE /visits/waiting-list/:waitId',
    summary: 'Stops waiting',
    access: ['employee'],
    params: z.object({ waitId: Id }),
    result: z.object({}),
    errors: ['not-found', 'busy'],
  }),
  list: endpoint({
    route: 'GET /service-points/:servicePointId/waiting-list',
    summary: 'Who waits at a service point within reach for which day, first come first, without names',
    access: staff,
    params: ofPoint,
    result: z.object({
      waiting: z.array(
        z.object({
          day: Day,
          purpose: growing(Purpose, 'consultation'),
          /** 1 for the next of that day and purpose. */
          position: z.int(),
          joinedAt: Instant,
          /** Why what comes free goes to the next as it is now, as the person reads it; null when it is theirs. */
          skippedBecause: z.nullable(z.string()),
        }),
      ),
    }),
    errors: ['not-found'],
  }),
};
