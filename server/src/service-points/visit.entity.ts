import { type Purpose } from '@titles/shared/contract/service-points';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a service point knows of a booking at one of its counters. */
@Entity('service_point_visits')
export class VisitRow {
  @PrimaryColumn({ name: 'booking_id', type: 'varchar', length: 64 }) bookingId: string;
  @Column({ name: 'service_point_id', type: 'varchar', length: 64 }) servicePointId: string;
  @Column({ name: 'account_id', type: 'varchar', length: 64 }) accountId: string;
  @Column({ type: 'varchar', length: 16 }) purpose: Purpose;
  /** Account, point and purpose while it is the open one: unique, so nobody keeps two times for one matter. */
  @Column({ name: 'open_key', type: 'varchar', length: 150, nullable: true }) openKey: string | null;
  /** The self-check's outcome, as far as the person agreed; forgotten some weeks after the visit. */
  @Column({ type: 'text', nullable: true }) summary: string | null;
  /** What to bring, by name. */
  @Column({ type: 'simple-json' }) materials: string[];
  @Column({ name: 'queue_day', type: 'varchar', length: 10, nullable: true }) queueDay: string | null;
  @Column({ name: 'queue_number', type: 'integer', nullable: true }) queueNumber: number | null;
  /** The counter that called. */
  @Column({ name: 'called_to', type: 'varchar', length: 64, nullable: true }) calledTo: string | null;
  @Column({ name: 'called_at', type: 'datetime', precision: 3, nullable: true }) calledAt: Date | null;
}
