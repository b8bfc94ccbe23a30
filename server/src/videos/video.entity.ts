import { type VideoDetails } from '@titles/shared/contract/video-desk';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type Because } from '../citations/citing.service';

/** A video lecture; without a film it is a draft. */
@Entity('videos')
export class VideoRow {
  @PrimaryColumn({ type: 'varchar', length: 64 }) id: string;
  @Column({ type: 'varchar', length: 16 }) state: 'draft' | 'published';
  @Column({ type: 'varchar', length: 60 }) title: string;
  @Column({ type: 'text' }) summary: string;
  @Column({ name: 'for_whom', type: 'varchar', length: 60 }) forWhom: string;
  @Column({ type: 'varchar', length: 40, nullable: true }) speaker: string | null;
  @Column({ type: 'simple-json', nullable: true }) hours: VideoDetails['hours'];
  @Column({ type: 'simple-json' }) chapters: VideoDetails['chapters'];
  /** WebVTT. */
  @Column({ type: 'text' }) transcript: string;
  @Column({ type: 'simple-json' }) citations: VideoDetails['citations'];
  /** Under which the storage keeps it. */
  @Column({ type: 'varchar', length: 64, nullable: true }) film: string | null;
  @Column({ type: 'integer' }) bytes: number;
  /** Whole seconds. */
  @Column({ type: 'integer' }) length: number;
  @Column({ type: 'integer' }) width: number;
  @Column({ type: 'integer' }) height: number;
  @Column({ name: 'starts_at_once', type: 'boolean' }) startsAtOnce: boolean;
  /** Under which the storage keeps it. */
  @Column({ type: 'varchar', length: 64, nullable: true }) poster: string | null;
  @Column({ type: 'boolean' }) demo: boolean;
  @Column({ type: 'integer' }) revision: number;
  /** Since when a clause that it cites has changed, until an editor has compared them. */
  @Column({ name: 'flagged_at', type: 'datetime', precision: 3, nullable: true }) flaggedAt: Date | null;
  @Column({ name: 'flagged_because', type: 'varchar', length: 16, nullable: true })
  flaggedBecause: Because | null;
  @Column({ name: 'created_at', type: 'datetime', precision: 3 }) createdAt: Date;
  @Column({ name: 'changed_at', type: 'datetime', precision: 3 }) changedAt: Date;
}
