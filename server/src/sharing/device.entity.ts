import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A phone, by a hash of what it calls itself, on which an account was signed in. */
@Entity('share_devices')
export class ShareDevice {
  @PrimaryColumn({ type: 'varchar', length: 64 }) device: string;
  @PrimaryColumn({ name: 'account_id', type: 'varchar', length: 64 }) accountId: string;
  @Column({ name: 'seen_at', type: 'datetime', precision: 3 }) seenAt: Date;
}
