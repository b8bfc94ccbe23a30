import { Column, Entity, PrimaryColumn } from 'typeorm';

/** That somebody watched a film whole, as it was printed. */
@Entity('video_certificates')
export class CertificateRow {
  @PrimaryColumn({ type: 'varchar', length: 64 }) id: string;
  @Column({ name: 'account_id', type: 'varchar', length: 64 }) accountId: string;
  @Column({ name: 'video_id', type: 'varchar', length: 64 }) videoId: string;
  @Column({ type: 'varchar', length: 16 }) code: string;
  /** As the person wrote it. */
  @Column({ type: 'varchar', length: 40 }) name: string;
  @Column({ type: 'varchar', length: 60 }) title: string;
  @Column({ type: 'integer' }) length: number;
  @Column({ type: 'boolean' }) demo: boolean;
  @Column({ name: 'completed_at', type: 'datetime', precision: 3 }) completedAt: Date;
  @Column({ name: 'issued_at', type: 'datetime', precision: 3 }) issuedAt: Date;
}
