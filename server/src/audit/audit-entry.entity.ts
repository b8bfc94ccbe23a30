import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One thing that was done; written once. */
@Entity('audit_entries')
export class AuditEntry {
  @PrimaryColumn({ type: 'varchar', length: 64, update: false })
  id: string;

  @Column({ type: 'datetime', precision: 3, update: false })
  at: Date;

  /** `account:ID`, `terminal:NAME`, or `unknown`. */
  @Column({ type: 'varchar', length: 100, update: false })
  actor: string;

  @Column({ type: 'varchar', length: 40, update: false })
  action: string;

  /** What it was done to, by id. */
  @Column({ type: 'varchar', length: 100, update: false })
  subject: string;

  /** The rest as JSON, as it was written. */
  @Column({ type: 'text', update: false })
  detail: string;
}
