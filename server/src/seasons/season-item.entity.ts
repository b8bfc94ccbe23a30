import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { SeasonItemContent } from './content';

@Entity('season_items')
export class SeasonItemRow implements SeasonItemContent {
  @PrimaryColumn({ name: 'season_id', type: 'varchar', length: 64 }) seasonId: string;
  @PrimaryColumn({ type: 'integer' }) position: number;
  @Column({ type: 'varchar', length: 16 }) kind: SeasonItemContent['kind'];
  @Column({ name: 'target_id', type: 'varchar', length: 130, nullable: true }) targetId: string | null;
  @Column({ type: 'varchar', length: 120 }) title: string;
  @Column({ type: 'varchar', length: 300 }) note: string;
  @Column({ type: 'varchar', length: 16, nullable: true }) form: SeasonItemContent['form'];
  @Column({ type: 'varchar', length: 10, nullable: true }) day: string | null;
}
