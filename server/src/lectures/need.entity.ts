import { type Need } from '@titles/shared/contract/needs';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What somebody said in the survey of a quarter. */
@Entity('lecture_needs')
export class NeedRow implements Need {
  @PrimaryColumn({ type: 'varchar', length: 64 }) id: string;
  /** `2026-q4`. */
  @Column({ type: 'varchar', length: 8 }) quarter: string;
  @Column({ name: 'account_id', type: 'varchar', length: 64 }) accountId: string;
  @Column({ type: 'varchar', length: 16 }) asker: Need['asker'];
  @Column({ type: 'varchar', length: 16 }) district: Need['district'];
  @Column({ type: 'simple-json' }) topics: Need['topics'];
  @Column({ type: 'varchar', length: 16 }) form: Need['form'];
  @Column({ type: 'varchar', length: 20 }) time: Need['time'];
  @Column({ type: 'varchar', length: 200 }) comment: string;
  @Column({ type: 'datetime', precision: 3 }) at: Date;
}
