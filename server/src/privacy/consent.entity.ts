import { type Purpose } from '@titles/shared/contract/privacy';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One decision of a person; the ledger is only added to. Ids sort by the time of the decision. */
@Entity('consents')
export class ConsentDecision {
  @PrimaryColumn({ type: 'varchar', length: 64 })
  id: string;

  @Column({ name: 'account_id', type: 'varchar', length: 64, update: false })
  accountId: string;

  @Column({ type: 'varchar', length: 32, update: false })
  purpose: Purpose;

  /** Of the notice that was shown. */
  @Column({ type: 'varchar', length: 16, update: false })
  version: string;

  @Column({ type: 'varchar', length: 16, update: false })
  decision: 'given' | 'withdrawn';

  @Column({ type: 'datetime', precision: 3, update: false })
  at: Date;

  /** When the account was deleted: from then on the number of the account leads to nobody. */
  @Column({ name: 'erased_at', type: 'datetime', precision: 3, nullable: true })
  erasedAt: Date | null;
}
