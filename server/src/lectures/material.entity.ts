import { type materialTypes } from '@titles/shared/contract/lectures';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export type MaterialType = (typeof materialTypes)[number];

/** A file to take home from a lecture. */
@Entity('lecture_materials')
export class MaterialRow {
  @PrimaryColumn({ type: 'varchar', length: 64 }) id: string;
  @Column({ name: 'lecture_id', type: 'varchar', length: 64 }) lectureId: string;
  @Column({ type: 'varchar', length: 100 }) title: string;
  /** Under which the storage keeps it. */
  @Column({ type: 'varchar', length: 128 }) file: string;
  @Column({ type: 'integer' }) bytes: number;
  @Column({ type: 'varchar', length: 100 }) type: MaterialType;
  @Column({ name: 'created_at', type: 'datetime', precision: 3 }) createdAt: Date;
}
