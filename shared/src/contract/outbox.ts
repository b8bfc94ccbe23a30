import * as z from 'zod/mini';
import { endpoint } from './endpoint';
import { growing, Id, Instant } from './fields';
import { listed, listQuery, SearchedText } from './list';

const messageStates = ['queued', 'sending', 'accepted', 'delivered', 'failed', 'unknown'] as const;
const messageKinds = ['change', 'notice', 'reminder'] as const;
/** What staff find out about a message of which nobody knew whether it went out. */
const findings = ['arrived', 'lost', 'send-again'] as const;
export type Finding = (typeof findings)[number];

const State = z.enum(messageStates, `只能是：${messageStates.join('、')}`);
const Kind = z.enum(messageKinds, `只能是：${messageKinds.join('、')}`);
const Reason = z
  .string('请写明原因')
  .check(z.trim(), z.minLength(2, '请写明原因'), z.maxLength(200, '最多200字'));

/** A message without what it says and to whom: that is nobody's business at the desk. */
const message = {
  id: Id,
  kind: growing(Kind, 'notice'),
  /** What it is about, e.g. `bookings/` and an id. */
  subject: z.string(),
  templateId: z.string(),
  state: growing(State, 'unknown'),
  /** Why it failed, is unknown, or waits. */
  reason: z.nullable(z.string()),
  /** How often sending it was begun. */
  attempts: z.int(),
  enqueuedAt: Instant,
  availableAt: Instant,
  expiresAt: Instant,
  settledAt: z.nullable(Instant),
};
const Message = z.object(message);
const params = z.object({ messageId: Id });
const staff = ['city-staff', 'administrator'] as const;

export const outbox = {
  list: endpoint({
    route: 'GET /outbox/messages',
    summary: 'The messages, the newest first unless a column is named',
    access: staff,
    query: z.object({
      ...listQuery(['kind', 'templateId', 'state', 'attempts', 'enqueuedAt', 'availableAt', 'settledAt']),
      state: z.optional(State),
      kind: z.optional(Kind),
      templateId: z.optional(SearchedText),
      subject: z.optional(SearchedText),
    }),
    result: listed(Message),
  }),
  get: endpoint({
    route: 'GET /outbox/messages/:messageId',
    summary:
      'A message with every step of its attempts, and how many more of its template the person may be sent',
    access: staff,
    params,
    result: z.object({
      ...message,
      credits: z.int(),
      steps: z.array(
        z.object({
          attempt: z.int(),
          step: z.string(),
          outcome: z.nullable(z.string()),
          /** WeChat's own code. */
          errorCode: z.nullable(z.int()),
          /** Who of the staff decided. */
          decidedBy: z.nullable(z.string()),
          at: Instant,
        }),
      ),
    }),
    errors: ['not-found'],
  }),
  overview: endpoint({
    route: 'GET /outbox/overview',
    summary:
      'How many messages of each template are in which state, what may still be sent, and whether sending rests',
    access: staff,
    result: z.object({
      templates: z.array(
        z.object({
          templateId: z.string(),
          states: z.record(State, z.int()),
          /** How many more messages may be sent, and to how many people. */
          credits: z.int(),
          people: z.int(),
        }),
      ),
      /** Until when the process that answers does not ask WeChat, which was down; null while it does. */
      restsUntil: z.nullable(Instant),
      /** Whether it is an hour at which messages go out. */
      hours: z.boolean(),
    }),
  }),
  withdraw: endpoint({
    route: 'POST /outbox/messages/:messageId/withdraw',
    summary: 'Keeps a queued message from being sent',
    access: staff,
    params,
    body: z.object({ reason: Reason }),
    result: Message,
    errors: ['not-found', 'conflict'],
  }),
  resolve: endpoint({
    route: 'POST /outbox/messages/:messageId/resolve',
    summary: 'Decides about a message of which nobody knows whether it went out',
    access: staff,
    params,
    body: z.object({ finding: z.enum(findings, `只能是：${findings.join('、')}`), reason: Reason }),
    result: Message,
    errors: ['not-found', 'conflict'],
  }),
};
