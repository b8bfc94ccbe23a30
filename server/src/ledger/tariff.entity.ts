import { type ShareStep } from '@titles/shared/contract/sharing';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type Tariff } from './entries';

/** What a step is worth from a day on, with where that was decided. */
@Entity('ledger_tariffs')
export class TariffRow implements Tariff {
  @PrimaryColumn({ type: 'varchar', length: 64 }) id: string;
  @Column({ type: 'varchar', length: 16 }) step: ShareStep;
  @Column({ name: 'from_day', type: 'varchar', length: 10 }) fromDay: string;
  @Column({ type: 'integer' }) fen: number;
  @Column({ type: 'varchar', length: 120 }) source: string;
  @Column({ name: 'set_by', type: 'varchar', length: 100 }) setBy: string;
  @Column({ name: 'set_at', type: 'datetime', precision: 3 }) setAt: Date;
}
