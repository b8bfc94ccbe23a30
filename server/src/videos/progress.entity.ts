import { type Span } from '@titles/shared/watched';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a person watched of a film. */
@Entity('video_progress')
export class ProgressRow {
  @PrimaryColumn({ type: 'varchar', length: 64 }) id: string;
  @Column({ name: 'account_id', type: 'varchar', length: 64 }) accountId: string;
  @Column({ name: 'video_id', type: 'varchar', length: 64 }) videoId: string;
  /** Of which film; another one is watched anew. */
  @Column({ type: 'varchar', length: 64 }) film: string;
  @Column({ type: 'simple-json' }) watched: Span[];
  /** Where to go on, in seconds. */
  @Column({ type: 'integer' }) position: number;
  @Column({ name: 'opened_at', type: 'datetime', precision: 3 }) openedAt: Date;
  @Column({ name: 'heard_at', type: 'datetime', precision: 3 }) heardAt: Date;
  /** When enough of it was watched; stays, whatever becomes of the film. */
  @Column({ name: 'completed_at', type: 'datetime', precision: 3, nullable: true }) completedAt: Date | null;
}
