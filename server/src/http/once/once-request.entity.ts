import { Column, Entity, PrimaryColumn } from 'typeorm';

/** `begun`: nothing of it is committed. `applied`: something is. `done`: the answer is known. */
export type OnceState = 'begun' | 'applied' | 'done';

/** A request that came with a key, so that it is carried out once. */
@Entity('once_requests')
export class OnceRequest {
  /** A hash of account and key. */
  @PrimaryColumn({ type: 'varchar', length: 64 })
  id: string;

  /** A hash of what was asked. */
  @Column({ type: 'varchar', length: 64 })
  digest: string;

  @Column({ type: 'varchar', length: 16 })
  state: OnceState;

  /** The attempt that may commit. */
  @Column({ type: 'varchar', length: 64 })
  holder: string;

  @Column({ name: 'lease_until', type: 'datetime', precision: 3 })
  leaseUntil: Date;

  @Column({ name: 'expires_at', type: 'datetime', precision: 3 })
  expiresAt: Date;

  /** Sealed with the sender's key, which is not kept: the database cannot be read for secrets that were answered. */
  @Column({ type: 'text', nullable: true })
  answer: string | null;
}
