import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Somebody was there: the first scan stays. */
@Entity('lecture_attendance')
export class AttendanceRow {
  @PrimaryColumn({ name: 'booking_id', type: 'varchar', length: 64 }) bookingId: string;
  @Column({ name: 'session_id', type: 'varchar', length: 64 }) sessionId: string;
  @Column({ type: 'datetime', precision: 3 }) at: Date;
  @Column({ name: 'noted_by', type: 'varchar', length: 100 }) notedBy: string;
  @Column({ type: 'varchar', length: 16 }) way: 'scan' | 'list';
}
