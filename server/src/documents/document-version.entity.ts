import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type Actor } from '../audit/audit.service';

@Entity('document_versions')
export class DocumentVersion {
  @PrimaryColumn({ name: 'document_id', type: 'varchar', length: 64 }) documentId: string;
  @PrimaryColumn({ type: 'integer' }) version: number;
  /** Of what the parser read, so that line ends and page numbers make no new version. */
  @Column({ type: 'varchar', length: 64 }) fingerprint: string;
  @Column({ name: 'imported_at', type: 'datetime', precision: 3 }) importedAt: Date;
  @Column({ name: 'imported_by', type: 'varchar', length: 100 }) importedBy: Actor;
  /** How many clauses stayed, changed, came and went with it. */
  @Column({ type: 'integer' }) kept: number;
  @Column({ type: 'integer' }) reworded: number;
  @Column({ type: 'integer' }) added: number;
  @Column({ type: 'integer' }) removed: number;
  /** The file as it was imported. */
  @Column({ type: 'text' }) source: string;
}
