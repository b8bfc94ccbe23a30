import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { BookingState } from './state';

@Entity('bookings')
export class BookingRow {
  @PrimaryColumn({ type: 'varchar', length: 64 }) id: string;
  @Column({ name: 'resource_id', type: 'varchar', length: 64 }) resourceId: string;
  @Column({ name: 'account_id', type: 'varchar', length: 64 }) accountId: string;
  /** The company whose people come, null for one person. */
  @Column({ type: 'varchar', length: 120, nullable: true }) company: string | null;
  /** The company's booking from which somebody took this seat, null for every other. */
  @Column({ name: 'block_id', type: 'varchar', length: 64, nullable: true }) blockId: string | null;
  @Column({ type: 'integer' }) seats: number;
  /** What it is about and where, of a lecturer's time; null where the resource says it. */
  @Column({ type: 'varchar', length: 120, nullable: true }) title: string | null;
  @Column({ type: 'varchar', length: 200, nullable: true }) place: string | null;
  @Column({ type: 'varchar', length: 16 }) state: BookingState;
  @Column({ name: 'starts_at', type: 'datetime', precision: 3 }) startsAt: Date;
  @Column({ name: 'ends_at', type: 'datetime', precision: 3 }) endsAt: Date;
  @Column({ name: 'held_until', type: 'datetime', precision: 3, nullable: true }) heldUntil: Date | null;
  /** Resource and account while seats are taken: unique, so nobody takes a second place in one session. */
  @Column({ name: 'seat_key', type: 'varchar', length: 130, nullable: true }) seatKey: string | null;
  /** Where its ticks are, null for seats. */
  @Column({ type: 'integer', nullable: true }) lane: number | null;
  @Column({ name: 'first_tick', type: 'integer', nullable: true }) firstTick: number | null;
  @Column({ name: 'last_tick', type: 'integer', nullable: true }) lastTick: number | null;
  /** Grows with each change of time or place, for calendars. */
  @Column({ type: 'integer' }) sequence: number;
  /** Since when this place is theirs: when it was booked, moved to by themselves, or taken over from a colleague. */
  @Column({ name: 'made_at', type: 'datetime', precision: 3 }) madeAt: Date;
  /** When it became firm, null when it never did. */
  @Column({ name: 'confirmed_at', type: 'datetime', precision: 3, nullable: true }) confirmedAt: Date | null;
  /** When its state, time or place changed last; null for rows of an older release. */
  @Column({ name: 'changed_at', type: 'datetime', precision: 3, nullable: true }) changedAt: Date | null;
  /** Why somebody who did not come asks to be excused. */
  @Column({ type: 'varchar', length: 300, nullable: true }) appeal: string | null;
  /** Why they were not, as they read it. */
  @Column({ name: 'refused_because', type: 'varchar', length: 200, nullable: true })
  refusedBecause: string | null;
  @Column({ name: 'excused_at', type: 'datetime', precision: 3, nullable: true }) excusedAt: Date | null;
}
