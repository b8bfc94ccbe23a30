import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A clause that a text cites, and the version of its document that the text was compared with. */
@Entity('forum_citations')
export class CitationRow {
  @PrimaryColumn({ name: 'text_id', type: 'varchar', length: 64 }) textId: string;
  @PrimaryColumn({ name: 'document_id', type: 'varchar', length: 64 }) documentId: string;
  @PrimaryColumn({ name: 'clause_id', type: 'varchar', length: 64 }) clauseId: string;
  @Column({ type: 'integer' }) version: number;
  /** Its turn among the text's citations. */
  @Column({ type: 'integer' }) place: number;
}
