import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { SearchKind } from './entry';

@Entity('search_entries')
export class SearchEntryRow {
  @PrimaryColumn({ type: 'varchar', length: 140 }) entry: string;
  @Column({ type: 'varchar', length: 16 }) kind: SearchKind;
  @Column({ name: 'document_id', type: 'varchar', length: 64, nullable: true }) documentId: string | null;
  @Column({ type: 'varchar', length: 64 }) id: string;
  @Column({ type: 'varchar', length: 200 }) title: string;
  @Column({ type: 'varchar', length: 255 }) place: string;
  @Column({ type: 'text' }) text: string;
}
