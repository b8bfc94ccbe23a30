import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type Because } from '../citations/citing.service';

@Entity('articles')
export class ArticleRow {
  @PrimaryColumn({ type: 'varchar', length: 64 }) id: string;
  @Column({ type: 'boolean' }) demo: boolean;
  @Column({ name: 'newest_revision', type: 'integer' }) newestRevision: number;
  /** The revision that readers get; null before the first publication. */
  @Column({ name: 'published_revision', type: 'integer', nullable: true }) publishedRevision: number | null;
  /** When it was first published. */
  @Column({ name: 'published_at', type: 'datetime', precision: 3, nullable: true }) publishedAt: Date | null;
  /** Since when a clause that it cites, or a rule that rests on one, is another; null while nothing is to be checked. */
  @Column({ name: 'flagged_at', type: 'datetime', precision: 3, nullable: true }) flaggedAt: Date | null;
  @Column({ name: 'flagged_because', type: 'varchar', length: 16, nullable: true })
  flaggedBecause: Because | null;
}
