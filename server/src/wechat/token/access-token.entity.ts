import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The one access token that all processes of a mini-program's service share. */
@Entity('wechat_access_tokens')
export class AccessToken {
  @PrimaryColumn({ name: 'app_id', type: 'varchar', length: 64 })
  appId: string;

  /** Counts the renewals; 0 before the first. */
  @Column({ type: 'integer' })
  version: number;

  @Column({ type: 'varchar', length: 1024, nullable: true })
  sealed: string | null;

  @Column({ name: 'renewed_at', type: 'datetime', precision: 3 })
  renewedAt: Date;

  @Column({ name: 'expires_at', type: 'datetime', precision: 3 })
  expiresAt: Date;

  /** Which renewal is under way, until when nobody else begins one. */
  @Column({ name: 'lease_holder', type: 'varchar', length: 64, nullable: true })
  leaseHolder: string | null;

  @Column({ name: 'lease_until', type: 'datetime', precision: 3 })
  leaseUntil: Date;
}
