import { type CertificateKind } from '@titles/shared/contract/certificates';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** That somebody watched a film whole or completed a course, as it was printed. Films came first, whence the names. */
@Entity('video_certificates')
export class CertificateRow {
  @PrimaryColumn({ type: 'varchar', length: 64 }) id: string;
  @Column({ name: 'account_id', type: 'varchar', length: 64 }) accountId: string;
  @Column({ type: 'varchar', length: 16 }) kind: CertificateKind;
  @Column({ name: 'video_id', type: 'varchar', length: 64 }) subjectId: string;
  @Column({ type: 'varchar', length: 16 }) code: string;
  /** As the person wrote it. */
  @Column({ type: 'varchar', length: 40 }) name: string;
  @Column({ type: 'varchar', length: 60 }) title: string;
  /** Of the film, or of all films of the course, in seconds. */
  @Column({ type: 'integer' }) length: number;
  /** Of the test of a course. */
  @Column({ name: 'right_answers', type: 'integer', nullable: true }) rightAnswers: number | null;
  @Column({ type: 'integer', nullable: true }) questions: number | null;
  @Column({ type: 'boolean' }) demo: boolean;
  @Column({ name: 'completed_at', type: 'datetime', precision: 3 }) completedAt: Date;
  @Column({ name: 'issued_at', type: 'datetime', precision: 3 }) issuedAt: Date;
}
