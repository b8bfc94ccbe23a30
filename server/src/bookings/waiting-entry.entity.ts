import { Column, Entity, PrimaryColumn } from 'typeorm';

export type WaitingState = 'waiting' | 'offered' | 'booked' | 'lapsed' | 'left';

@Entity('booking_waiting')
export class WaitingRow {
  @PrimaryColumn({ type: 'varchar', length: 64 }) id: string;
  @Column({ name: 'resource_id', type: 'varchar', length: 64 }) resourceId: string;
  @Column({ name: 'account_id', type: 'varchar', length: 64 }) accountId: string;
  @Column({ type: 'varchar', length: 120, nullable: true }) company: string | null;
  @Column({ type: 'integer' }) seats: number;
  @Column({ type: 'varchar', length: 16 }) state: WaitingState;
  /** Resource and account while it waits or is offered: unique, so nobody waits twice. */
  @Column({ name: 'open_key', type: 'varchar', length: 130, nullable: true }) openKey: string | null;
  /** The booking that holds the offered seats. */
  @Column({ name: 'booking_id', type: 'varchar', length: 64, nullable: true }) bookingId: string | null;
  /** Why it was passed over last. */
  @Column({ name: 'skipped_because', type: 'varchar', length: 120, nullable: true })
  skippedBecause: string | null;
  @Column({ name: 'joined_at', type: 'datetime', precision: 3 }) joinedAt: Date;
}
