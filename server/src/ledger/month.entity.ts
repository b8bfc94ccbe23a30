import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A month that is closed: nothing is added to it any more. */
@Entity('ledger_months')
export class LedgerMonth {
  @PrimaryColumn({ type: 'varchar', length: 7 }) month: string;
  @Column({ name: 'closed_at', type: 'datetime', precision: 3 }) closedAt: Date;
  @Column({ name: 'closed_by', type: 'varchar', length: 100 }) closedBy: string;
}
