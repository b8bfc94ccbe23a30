import { type CourseDetails } from '@titles/shared/contract/course-desk';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type Because } from '../citations/citing.service';

/** A course: films in an order, and the bank that its tests are drawn from. */
@Entity('courses')
export class CourseRow {
  @PrimaryColumn({ type: 'varchar', length: 64 }) id: string;
  @Column({ type: 'varchar', length: 16 }) state: 'draft' | 'published';
  @Column({ type: 'varchar', length: 60 }) title: string;
  @Column({ type: 'text' }) summary: string;
  @Column({ name: 'for_whom', type: 'varchar', length: 60 }) forWhom: string;
  @Column({ name: 'for_publicists', type: 'boolean' }) forPublicists: boolean;
  @Column({ name: 'video_ids', type: 'simple-json' }) videoIds: string[];
  @Column({ type: 'simple-json' }) test: CourseDetails['test'];
  @Column({ type: 'simple-json' }) bank: CourseDetails['bank'];
  @Column({ type: 'boolean' }) demo: boolean;
  @Column({ type: 'integer' }) revision: number;
  /** Since when a clause that a question cites has changed, until an editor has compared them. */
  @Column({ name: 'flagged_at', type: 'datetime', precision: 3, nullable: true }) flaggedAt: Date | null;
  @Column({ name: 'flagged_because', type: 'varchar', length: 16, nullable: true })
  flaggedBecause: Because | null;
  @Column({ name: 'created_at', type: 'datetime', precision: 3 }) createdAt: Date;
  @Column({ name: 'changed_at', type: 'datetime', precision: 3 }) changedAt: Date;
}
