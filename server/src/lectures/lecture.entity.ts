import { type District } from '@titles/shared/contract/person-values';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('lectures')
export class LectureRow {
  @PrimaryColumn({ type: 'varchar', length: 64 }) id: string;
  @Column({ type: 'varchar', length: 16 }) kind: 'public';
  @Column({ type: 'varchar', length: 60 }) title: string;
  @Column({ type: 'text' }) summary: string;
  @Column({ name: 'for_whom', type: 'varchar', length: 60 }) forWhom: string;
  @Column({ type: 'varchar', length: 40, nullable: true }) speaker: string | null;
  /** Hours of continuing education; null when it does not count. */
  @Column({ type: 'integer', nullable: true }) hours: number | null;
  @Column({ name: 'hours_source', type: 'varchar', length: 120, nullable: true }) hoursSource: string | null;
  /** Null for the whole city. */
  @Column({ type: 'varchar', length: 16, nullable: true }) district: District | null;
  @Column({ type: 'varchar', length: 16 }) state: 'draft' | 'published';
  @Column({ type: 'boolean' }) demo: boolean;
  @Column({ name: 'created_at', type: 'datetime', precision: 3 }) createdAt: Date;
}
