import * as z from 'zod/mini';
import { endpoint } from './endpoint';
import { growing, Id, Instant } from './fields';

const Reminder = z.object({
  bookingId: Id,
  which: growing(z.enum(['day-before', 'hour-before', 'other']), 'other'),
  at: Instant,
  /** `authorised` will be sent; `not-authorised` waits for the person to subscribe (未授权). */
  state: growing(z.enum(['authorised', 'not-authorised', 'sent', 'not-sent', 'unknown']), 'unknown'),
});

export const reminders = {
  templates: endpoint({
    route: 'GET /reminders/templates',
    summary:
      'The templates of the day before, the hour before and a change, asked for in one tap; none when reminders are off',
    access: 'anyone',
    result: z.object({ templates: z.array(z.string()) }),
  }),
  list: endpoint({
    route: 'GET /reminders',
    summary:
      "The reminders of the account's bookings and own sessions to come, and whether they and the next change may be sent",
    access: ['employee'],
    result: z.object({
      reminders: z.array(Reminder),
      /** Whether the next change, offer or invitation may be sent. */
      changes: growing(z.enum(['authorised', 'not-authorised', 'unknown']), 'unknown'),
    }),
  }),
};
