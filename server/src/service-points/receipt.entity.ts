import { Column, Entity, PrimaryColumn } from 'typeorm';

/** 收件回执: what a counter has received, and what is missing. */
@Entity('service_point_receipts')
export class ReceiptRow {
  @PrimaryColumn({ name: 'booking_id', type: 'varchar', length: 64 }) bookingId: string;
  @Column({ type: 'varchar', length: 20 }) number: string;
  @Column({ type: 'simple-json' }) received: string[];
  @Column({ type: 'simple-json' }) missing: string[];
  @Column({ type: 'varchar', length: 300, nullable: true }) note: string | null;
  /** The account of who gave it. */
  @Column({ name: 'issued_by', type: 'varchar', length: 64 }) issuedBy: string;
  @Column({ name: 'issued_at', type: 'datetime', precision: 3 }) issuedAt: Date;
  @Column({ name: 'seen_at', type: 'datetime', precision: 3, nullable: true }) seenAt: Date | null;
}
