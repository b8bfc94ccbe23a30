import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Which wording of a digest the search index holds. */
@Entity('indexed_digests')
export class IndexedDigest {
  @PrimaryColumn({ name: 'document_id', type: 'varchar', length: 64 }) documentId: string;
  @Column({ type: 'varchar', length: 64 }) fingerprint: string;
}
