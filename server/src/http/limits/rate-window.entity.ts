import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How many requests of one person or address were allowed in one minute. */
@Entity('rate_windows')
export class RateWindow {
  /** A hash of who and when: the table names nobody. */
  @PrimaryColumn({ type: 'varchar', length: 64 })
  id: string;

  /** Since 1970. */
  @Column({ type: 'integer' })
  minute: number;

  @Column({ type: 'integer' })
  used: number;
}
