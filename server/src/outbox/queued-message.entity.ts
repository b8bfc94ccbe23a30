import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type MessageKind, type MessageState, type OutboxMessage } from './message';

/** A message and where it stands. Ids sort by enqueueing. */
@Entity('outbox_messages')
export class QueuedMessage {
  @PrimaryColumn({ type: 'varchar', length: 64 })
  id: string;

  @Column({ name: 'message_key', type: 'varchar', length: 160, update: false })
  key: string;

  @Column({ type: 'varchar', length: 16, update: false })
  kind: MessageKind;

  @Column({ type: 'varchar', length: 128, update: false })
  subject: string;

  @Column({ type: 'varchar', length: 128, update: false })
  openid: string;

  @Column({ name: 'template_id', type: 'varchar', length: 64, update: false })
  templateId: string;

  @Column({ type: 'simple-json', update: false })
  fields: OutboxMessage['fields'];

  @Column({ type: 'varchar', length: 512, nullable: true, update: false })
  page: string | null;

  @Column({ type: 'varchar', length: 16 })
  state: MessageState;

  /** Why it failed, is unknown, or waits. */
  @Column({ type: 'varchar', length: 40, nullable: true })
  reason: string | null;

  /** How often sending it was begun. */
  @Column({ type: 'integer' })
  attempts: number;

  /** Attempts that failed by the message's own doing; see `verdict.ts`. */
  @Column({ type: 'integer' })
  failures: number;

  @Column({ name: 'available_at', type: 'datetime', precision: 3 })
  availableAt: Date;

  @Column({ name: 'expires_at', type: 'datetime', precision: 3, update: false })
  expiresAt: Date;

  /** While it is being sent; after that its worker counts as dead. */
  @Column({ name: 'lease_until', type: 'datetime', precision: 3, nullable: true })
  leaseUntil: Date | null;

  @Column({ name: 'enqueued_at', type: 'datetime', precision: 3, update: false })
  enqueuedAt: Date;

  /** Since when nothing more is to be done about it by itself. */
  @Column({ name: 'settled_at', type: 'datetime', precision: 3, nullable: true })
  settledAt: Date | null;
}
