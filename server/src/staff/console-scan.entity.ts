import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A console that waits for a phone; codes and tokens as hashes alone. */
@Entity('console_scans')
export class ConsoleScan {
  @PrimaryColumn({ name: 'code_hash', type: 'varchar', length: 64 })
  codeHash: string;

  @Column({ name: 'collect_hash', type: 'varchar', length: 64 })
  collectHash: string;

  /** The internet address of the console. */
  @Column({ type: 'varchar', length: 64 })
  address: string;

  /** What the console says it is, in words. */
  @Column({ type: 'varchar', length: 40 })
  browser: string;

  /** Whose phone confirmed it. */
  @Column({ name: 'account_id', type: 'varchar', length: 64, nullable: true })
  accountId: string | null;

  @Column({ name: 'expires_at', type: 'datetime', precision: 3 })
  expiresAt: Date;
}
