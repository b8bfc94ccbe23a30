import { Entity, PrimaryColumn } from 'typeorm';

/** An entry that is not sealed yet. */
@Entity('audit_pending')
export class AuditPending {
  @PrimaryColumn({ name: 'entry_id', type: 'varchar', length: 64 })
  entryId: string;
}
