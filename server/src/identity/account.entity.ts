import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('accounts')
export class Account {
  @PrimaryColumn({ type: 'varchar', length: 64 })
  id: string;

  /** WeChat's name for the person in this mini-program; it never leaves the service. Null for staff without WeChat. */
  @Column({ type: 'varchar', length: 64, unique: true, nullable: true })
  openid: string | null;

  @Column({ name: 'created_at', type: 'datetime', precision: 3 })
  createdAt: Date;
}
