import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Up to where changes were looked at: a document's version, or the label of the rule set in force. */
@Entity('citation_watch')
export class CitationWatchRow {
  @PrimaryColumn({ type: 'varchar', length: 16 }) kind: 'document' | 'rules';
  @PrimaryColumn({ type: 'varchar', length: 64 }) source: string;
  @Column({ type: 'varchar', length: 64 }) seen: string;
}
