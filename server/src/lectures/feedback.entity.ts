import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('lecture_feedback')
export class FeedbackRow {
  @PrimaryColumn({ name: 'booking_id', type: 'varchar', length: 64 }) bookingId: string;
  @Column({ name: 'account_id', type: 'varchar', length: 64 }) accountId: string;
  @Column({ name: 'session_id', type: 'varchar', length: 64 }) sessionId: string;
  @Column({ type: 'integer' }) useful: number;
  @Column({ type: 'varchar', length: 300 }) comment: string;
  @Column({ type: 'datetime', precision: 3 }) at: Date;
}
