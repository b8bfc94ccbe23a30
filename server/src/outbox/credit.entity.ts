import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How many more messages of a template a person may be sent, as far as WeChat's events tell. */
@Entity('outbox_credits')
export class Credit {
  /** See `pairOf`. */
  @PrimaryColumn({ type: 'varchar', length: 200 })
  pair: string;

  @Column({ type: 'varchar', length: 128 })
  openid: string;

  @Column({ name: 'template_id', type: 'varchar', length: 64 })
  templateId: string;

  @Column({ type: 'integer' })
  credits: number;
}
