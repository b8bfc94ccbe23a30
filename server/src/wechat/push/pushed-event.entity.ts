import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type WechatEvent } from './event';

/** An event that WeChat has pushed. Ids sort by arrival; the fingerprint is unique, so that no copy is taken twice. */
@Entity('wechat_events')
export class PushedEvent {
  @PrimaryColumn({ type: 'varchar', length: 64 })
  id: string;

  @Column({ type: 'varchar', length: 64, update: false })
  fingerprint: string;

  @Column({ type: 'varchar', length: 64, update: false })
  type: WechatEvent['type'];

  @Column({ type: 'varchar', length: 128, update: false })
  openid: string;

  @Column({ type: 'simple-json', update: false })
  details: WechatEvent['details'];

  @Column({ type: 'datetime', precision: 3, update: false })
  at: Date;

  @Column({ name: 'received_at', type: 'datetime', precision: 3, update: false })
  receivedAt: Date;
}
