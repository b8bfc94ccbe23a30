import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('document_versions')
export class DocumentVersion {
  @PrimaryColumn({ name: 'document_id', type: 'varchar', length: 64 }) documentId: string;
  @PrimaryColumn({ type: 'integer' }) version: number;
  /** Of what the parser read, so that line ends and page numbers make no new version. */
  @Column({ type: 'varchar', length: 64 }) fingerprint: string;
  @Column({ name: 'imported_at', type: 'datetime', precision: 3 }) importedAt: Date;
  /** The file as it was imported. */
  @Column({ type: 'text' }) source: string;
}
