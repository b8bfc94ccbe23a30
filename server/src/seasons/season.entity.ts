import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { SeasonState } from './state';

@Entity('seasons')
export class SeasonRow {
  @PrimaryColumn({ type: 'varchar', length: 64 }) id: string;
  @Column({ type: 'integer' }) year: number;
  @Column({ type: 'integer' }) quarter: number;
  @Column({ type: 'varchar', length: 60 }) theme: string;
  @Column({ type: 'varchar', length: 60 }) slogan: string;
  @Column({ type: 'varchar', length: 120 }) organiser: string;
  @Column({ type: 'varchar', length: 20, nullable: true }) district: string | null;
  @Column({ type: 'text' }) intro: string;
  @Column({ type: 'boolean' }) demo: boolean;
  @Column({ type: 'varchar', length: 16 }) state: SeasonState;
  /** When a scheduled season is to be published. */
  @Column({ name: 'publish_at', type: 'datetime', precision: 3, nullable: true }) publishAt: Date | null;
  @Column({ name: 'published_at', type: 'datetime', precision: 3, nullable: true }) publishedAt: Date | null;
}
