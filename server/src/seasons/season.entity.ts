import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { SeasonContent } from './content';
import type { SeasonState } from './state';

@Entity('seasons')
export class SeasonRow {
  @PrimaryColumn({ type: 'varchar', length: 64 }) id: string;
  @Column({ type: 'integer' }) year: number;
  @Column({ type: 'integer' }) quarter: number;
  @Column({ type: 'varchar', length: 60 }) theme: string;
  @Column({ type: 'varchar', length: 60 }) slogan: string;
  @Column({ type: 'varchar', length: 120 }) organiser: string;
  @Column({ type: 'varchar', length: 20, nullable: true }) district: SeasonContent['district'];
  @Column({ type: 'text' }) intro: string;
  @Column({ type: 'boolean' }) demo: boolean;
  @Column({ type: 'varchar', length: 16 }) state: SeasonState;
  @Column({ name: 'newest_version', type: 'integer' }) newestVersion: number;
  /** The version that readers get; this row and the items say the same. */
  @Column({ name: 'published_version', type: 'integer', nullable: true }) publishedVersion: number | null;
  /** When the newest version is to be published. */
  @Column({ name: 'publish_at', type: 'datetime', precision: 3, nullable: true }) publishAt: Date | null;
  @Column({ name: 'published_at', type: 'datetime', precision: 3, nullable: true }) publishedAt: Date | null;
}
