export type ReminderState = 'authorised' | 'not-authorised' | 'sent' | 'not-sent' | 'unknown';

interface Planned {
  key: string;
  templateId: string;
  at: Date;
}

/**
 * How the reminders of one person stand. What the outbox knows counts first; what is to come takes the credits that are
 * left, in the order of time, and what gets none is not authorised.
 *
 * @param known state and reason of the messages that are enqueued, by key
 * @param credits how many messages of each template may still be sent
 */
export function standingOf<P extends Planned>(
  planned: readonly P[],
  known: ReadonlyMap<string, { state: string; reason: string | null }>,
  credits: ReadonlyMap<string, number>,
): Map<P, ReminderState> {
  const left = new Map(credits);
  const states = new Map<P, ReminderState>();
  for (const reminder of [...planned].sort((a, b) => a.at.getTime() - b.at.getTime())) {
    const message = known.get(reminder.key);
    if (message && message.state !== 'queued') {
      states.set(reminder, settled(message));
      continue;
    }
    const credit = left.get(reminder.templateId) ?? 0;
    states.set(reminder, standingOfNext(credit));
    if (credit > 0) left.set(reminder.templateId, credit - 1);
  }
  return states;
}

/** How a message stands that nobody knows yet, by the credits for it. */
export const standingOfNext = (credits = 0): 'authorised' | 'not-authorised' =>
  credits > 0 ? 'authorised' : 'not-authorised';

function settled({ state, reason }: { state: string; reason: string | null }): ReminderState {
  if (state === 'accepted' || state === 'delivered') return 'sent';
  if (state === 'sending' || state === 'unknown') return 'unknown';
  return reason === 'not-subscribed' ? 'not-authorised' : 'not-sent';
}
