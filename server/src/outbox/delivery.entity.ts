import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What WeChat told became of a message that it had accepted; this may be known before its answer is. */
@Entity('outbox_deliveries')
export class Delivery {
  /** WeChat's name for the message. */
  @PrimaryColumn({ name: 'provider_id', type: 'varchar', length: 64 })
  providerId: string;

  @Column({ type: 'varchar', length: 128 })
  openid: string;

  @Column({ name: 'template_id', type: 'varchar', length: 64 })
  templateId: string;

  /** 0 is delivered. */
  @Column({ name: 'error_code', type: 'integer' })
  errorCode: number;

  @Column({ type: 'datetime', precision: 3 })
  at: Date;
}
