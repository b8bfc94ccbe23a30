import { type ShareStep } from '@titles/shared/contract/sharing';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type Entry } from './entries';

/** A row of the ledger; written once, never changed. */
@Entity('ledger_entries')
export class LedgerEntry implements Entry {
  @PrimaryColumn({ type: 'varchar', length: 64, update: false }) id: string;
  @Column({ name: 'entry_key', type: 'varchar', length: 160, update: false }) key: string;
  @Column({ type: 'varchar', length: 7, update: false }) month: string;
  @Column({ type: 'varchar', length: 100, update: false }) debit: string;
  @Column({ type: 'varchar', length: 100, update: false }) credit: string;
  @Column({ name: 'publicist_id', type: 'varchar', length: 64, update: false }) publicistId: string;
  @Column({ type: 'varchar', length: 16, update: false }) district: string;
  @Column({ type: 'varchar', length: 16, update: false }) step: ShareStep;
  @Column({ type: 'varchar', length: 10, update: false }) day: string;
  @Column({ type: 'varchar', length: 160, nullable: true, update: false }) reverses: string | null;
  /** Why it was taken back. */
  @Column({ type: 'varchar', length: 200, nullable: true, update: false }) reason: string | null;
  @Column({ type: 'datetime', precision: 3, update: false }) at: Date;
}
