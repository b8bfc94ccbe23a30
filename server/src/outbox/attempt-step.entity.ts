import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * `begun` is committed before WeChat is asked; `ended` is its answer, or that none came; `lapsed`: the worker died;
 * `told`: the platform's own event; `resolved`: somebody of the staff decided.
 */
export type StepName = 'begun' | 'ended' | 'lapsed' | 'told' | 'resolved';

/** What happened with one attempt to send a message. Rows are added, and none is ever changed. */
@Entity('outbox_attempts')
export class AttemptStep {
  @PrimaryColumn({ name: 'message_id', type: 'varchar', length: 64 })
  messageId: string;

  /** 1 for a message's first attempt. */
  @PrimaryColumn({ type: 'integer' })
  attempt: number;

  @PrimaryColumn({ type: 'varchar', length: 16 })
  step: StepName;

  @Column({ type: 'varchar', length: 40, nullable: true, update: false })
  outcome: string | null;

  /** WeChat's own code. */
  @Column({ name: 'error_code', type: 'integer', nullable: true, update: false })
  errorCode: number | null;

  /** WeChat's name for the message. */
  @Column({ name: 'provider_id', type: 'varchar', length: 64, nullable: true, update: false })
  providerId: string | null;

  /** Who of the staff decided. */
  @Column({ name: 'decided_by', type: 'varchar', length: 64, nullable: true, update: false })
  decidedBy: string | null;

  @Column({ type: 'datetime', precision: 3, update: false })
  at: Date;
}
