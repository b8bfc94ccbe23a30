import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How an account signs in at the console without WeChat. */
@Entity('staff_credentials')
export class StaffCredential {
  @PrimaryColumn({ name: 'account_id', type: 'varchar', length: 64 })
  accountId: string;

  @Column({ type: 'varchar', length: 32 })
  login: string;

  @Column({ type: 'varchar', length: 200 })
  password: string;

  /** Sealed with the key that only the password gives. */
  @Column({ name: 'totp_secret', type: 'varchar', length: 200 })
  totpSecret: string;

  /** The last step whose code was taken. */
  @Column({ name: 'totp_step', type: 'integer' })
  totpStep: number;
}
