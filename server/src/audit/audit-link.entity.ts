import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An entry's place in the chain; no place is given twice. */
@Entity('audit_links')
export class AuditLink {
  @PrimaryColumn({ type: 'integer' })
  position: number;

  @Column({ name: 'entry_id', type: 'varchar', length: 64, unique: true, update: false })
  entryId: string;

  /** Over the entry and the link before. */
  @Column({ type: 'varchar', length: 64, update: false })
  hash: string;
}
