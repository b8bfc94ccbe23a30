import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How much film a person may be credited with; also the lock on all they watch. */
@Entity('video_sittings')
export class SittingRow {
  @PrimaryColumn({ name: 'account_id', type: 'varchar', length: 64 }) accountId: string;
  /** Milliseconds of film. */
  @Column({ type: 'integer' }) credit: number;
  @Column({ name: 'heard_at', type: 'datetime', precision: 3 }) heardAt: Date;
  /** Counts the writes: to raise it is to lock the row. */
  @Column({ type: 'integer' }) revision: number;
}
