import { type PersonRecord } from '@titles/shared/contract/eligibility';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('saved_checks')
export class SavedCheck {
  @PrimaryColumn({ type: 'varchar', length: 64 })
  id: string;

  @Column({ name: 'account_id', type: 'varchar', length: 64 })
  accountId: string;

  /** 1 to 20, unique within the account: the limit holds however many phones save at once. */
  @Column({ type: 'integer' })
  slot: number;

  @Column({ name: 'rule_set', type: 'varchar', length: 40 })
  ruleSet: string;

  @Column({ type: 'simple-json' })
  record: PersonRecord;

  @Column({ name: 'saved_at', type: 'datetime', precision: 3 })
  savedAt: Date;
}
