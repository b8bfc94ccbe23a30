import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How often a login was tried in a row, whether there is such a one or not. */
@Entity('sign_in_delays')
export class SignInDelay {
  @PrimaryColumn({ name: 'login_hash', type: 'varchar', length: 64 })
  loginHash: string;

  @Column({ type: 'integer' })
  attempts: number;

  @Column({ name: 'retry_at', type: 'datetime', precision: 3 })
  retryAt: Date;
}
