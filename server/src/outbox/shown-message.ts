import { type QueuedMessage } from './queued-message.entity';

/** A message as staff see it: neither what it says nor to whom. */
export const shownMessage = (message: QueuedMessage) => ({
  id: message.id,
  kind: message.kind,
  subject: message.subject,
  templateId: message.templateId,
  state: message.state,
  reason: message.reason,
  attempts: message.attempts,
  enqueuedAt: message.enqueuedAt.toISOString(),
  availableAt: message.availableAt.toISOString(),
  expiresAt: message.expiresAt.toISOString(),
  settledAt: message.settledAt?.toISOString() ?? null,
});
