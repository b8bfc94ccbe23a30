import { type slideTypes } from '@titles/shared/contract/videos';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export type SlideType = (typeof slideTypes)[number];

/** A picture beside a film. */
@Entity('video_slides')
export class SlideRow {
  @PrimaryColumn({ type: 'varchar', length: 64 }) id: string;
  @Column({ name: 'video_id', type: 'varchar', length: 64 }) videoId: string;
  /** From which second on. */
  @Column({ type: 'integer' }) at: number;
  @Column({ type: 'varchar', length: 60 }) title: string;
  /** Under which the storage keeps it. */
  @Column({ type: 'varchar', length: 64 }) file: string;
  @Column({ type: 'varchar', length: 16 }) type: SlideType;
  @Column({ type: 'integer' }) bytes: number;
  @Column({ type: 'integer' }) width: number;
  @Column({ type: 'integer' }) height: number;
  @Column({ name: 'created_at', type: 'datetime', precision: 3 }) createdAt: Date;
}
