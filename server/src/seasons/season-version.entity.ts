import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type Actor } from '../audit/audit.service';
import type { SeasonContent } from './content';

/** What an editor saved; it never changes. */
@Entity('season_versions')
export class SeasonVersion {
  @PrimaryColumn({ name: 'season_id', type: 'varchar', length: 64 }) seasonId: string;
  @PrimaryColumn({ type: 'integer' }) version: number;
  @Column({ type: 'simple-json', update: false }) content: SeasonContent;
  @Column({ name: 'saved_at', type: 'datetime', precision: 3, update: false }) savedAt: Date;
  @Column({ name: 'saved_by', type: 'varchar', length: 100, update: false }) savedBy: Actor;
  /** When readers last began to get it. */
  @Column({ name: 'published_at', type: 'datetime', precision: 3, nullable: true }) publishedAt: Date | null;
}
