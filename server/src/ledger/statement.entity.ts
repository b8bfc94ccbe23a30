import { type ShareStep } from '@titles/shared/contract/sharing';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type StatementLine } from './entries';

/** A line of a statement as it was when its month was closed. */
@Entity('ledger_statements')
export class FrozenLine implements Omit<StatementLine, 'unpriced'> {
  @PrimaryColumn({ type: 'varchar', length: 64 }) id: string;
  @Column({ type: 'varchar', length: 7 }) month: string;
  @Column({ name: 'publicist_id', type: 'varchar', length: 64 }) publicistId: string;
  @Column({ type: 'varchar', length: 16 }) district: string;
  @Column({ type: 'varchar', length: 16 }) step: ShareStep;
  @Column({ type: 'integer' }) units: number;
  @Column({ type: 'integer' }) reversed: number;
  @Column({ type: 'integer', nullable: true }) fen: number | null;
}
