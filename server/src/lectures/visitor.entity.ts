import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Who comes with a booking, as the list at the door says. */
@Entity('lecture_visitors')
export class VisitorRow {
  @PrimaryColumn({ name: 'booking_id', type: 'varchar', length: 64 }) bookingId: string;
  @Column({ name: 'account_id', type: 'varchar', length: 64 }) accountId: string;
  @Column({ name: 'session_id', type: 'varchar', length: 64 }) sessionId: string;
  @Column({ type: 'varchar', length: 20 }) name: string;
  @Column({ type: 'varchar', length: 60, nullable: true }) employer: string | null;
}
