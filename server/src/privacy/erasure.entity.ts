import { Column, Entity, PrimaryColumn } from 'typeorm';

export type ErasureWay = 'person' | 'cancelled';

/** Somebody is to be deleted, or was. Once it is done, only the account's number is left, which leads to nobody. */
@Entity('erasures')
export class Erasure {
  @PrimaryColumn({ type: 'varchar', length: 64 })
  id: string;

  @Column({ name: 'account_id', type: 'varchar', length: 64, nullable: true })
  accountId: string | null;

  @Column({ type: 'varchar', length: 128, nullable: true })
  openid: string | null;

  @Column({ type: 'varchar', length: 16 })
  way: ErasureWay;

  @Column({ name: 'asked_at', type: 'datetime', precision: 3 })
  askedAt: Date;

  @Column({ name: 'done_at', type: 'datetime', precision: 3, nullable: true })
  doneAt: Date | null;
}
