import { Entity, PrimaryColumn, Column } from 'typeorm';

/** One quarter of an hour of a lecturer or counter that is taken; the key allows it once. */
@Entity('booking_ticks')
export class TickRow {
  @PrimaryColumn({ name: 'resource_id', type: 'varchar', length: 64 }) resourceId: string;
  @PrimaryColumn({ type: 'integer' }) lane: number;
  @PrimaryColumn({ type: 'integer' }) tick: number;
  @Column({ name: 'booking_id', type: 'varchar', length: 64 }) bookingId: string;
}
