import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ClauseKind } from './parse';

@Entity('clauses')
export class ClauseRow {
  @PrimaryColumn({ name: 'document_id', type: 'varchar', length: 64 }) documentId: string;
  @PrimaryColumn({ type: 'varchar', length: 64 }) id: string;
  @Column({ name: 'parent_id', type: 'varchar', length: 64, nullable: true }) parentId: string | null;
  @Column({ type: 'varchar', length: 16 }) kind: ClauseKind;
  @Column({ type: 'varchar', length: 16 }) label: string;
  @Column({ type: 'varchar', length: 80 }) title: string;
  @Column({ type: 'text' }) text: string;
  /** In reading order. */
  @Column({ type: 'integer' }) position: number;
  @Column({ name: 'worded_in', type: 'integer' }) wordedIn: number;
  /** The version that no longer has it; null while it stands. */
  @Column({ name: 'removed_in', type: 'integer', nullable: true }) removedIn: number | null;
}
