import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One date of a lecture; its seats are the booking resource of the same id, and of `stocks.ts`. */
@Entity('lecture_sessions')
export class SessionRow {
  @PrimaryColumn({ type: 'varchar', length: 64 }) id: string;
  @Column({ name: 'lecture_id', type: 'varchar', length: 64 }) lectureId: string;
  @Column({ name: 'venue_id', type: 'varchar', length: 64 }) venueId: string;
  @Column({ name: 'starts_at', type: 'datetime', precision: 3 }) startsAt: Date;
  @Column({ name: 'ends_at', type: 'datetime', precision: 3 }) endsAt: Date;
  @Column({ name: 'opens_at', type: 'datetime', precision: 3 }) opensAt: Date;
  @Column({ name: 'closes_at', type: 'datetime', precision: 3 }) closesAt: Date;
  @Column({ type: 'varchar', length: 16 }) state: 'planned' | 'cancelled';
  /** What the codes at the door are derived from; it never leaves the service. */
  @Column({ name: 'check_in_secret', type: 'varchar', length: 64 }) checkInSecret: string;
  /** How often it was moved, also as a draft; see `move.entity.ts`. */
  @Column({ type: 'integer' }) moves: number;
  @Column({ name: 'cancelled_because', type: 'varchar', length: 60, nullable: true })
  cancelledBecause: string | null;
  @Column({ name: 'attendance_closed_at', type: 'datetime', precision: 3, nullable: true })
  attendanceClosedAt: Date | null;
  /** When the seats that no company took became everybody's. */
  @Column({ name: 'company_released_at', type: 'datetime', precision: 3, nullable: true })
  companyReleasedAt: Date | null;
  @Column({ name: 'created_at', type: 'datetime', precision: 3 }) createdAt: Date;
}
