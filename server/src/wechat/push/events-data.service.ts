import { Injectable, type OnModuleInit } from '@nestjs/common';
import { LessThan } from 'typeorm';
import { Holdings } from '../../holdings/holdings.service';
import { expiringRows } from '../../retention/expiring';
import { Retention } from '../../retention/retention.service';
import { PushedEvent } from './pushed-event.entity';

/** What WeChat's events tell of people, and for how long it is kept. */
@Injectable()
export class EventsData implements OnModuleInit {
  constructor(
    private readonly holdings: Holdings,
    private readonly retention: Retention,
  ) {}

  onModuleInit(): void {
    this.holdings.register({
      name: 'wechat-events',
      title: '微信通知本程序的事件',
      columns: ['wechat_events.openid'],
      read: async (manager, { openid }) => {
        const events = openid === null ? [] : await manager.findBy(PushedEvent, { openid });
        return events.map(({ type, at, details }) => ({
          事件: type,
          时间: at.toISOString(),
          内容: JSON.stringify(details),
        }));
      },
      // The fingerprint stays for its period: without it a copy of the event would be taken as a new one.
      erase: async (manager, { openid }) => {
        if (openid !== null)
          await manager.query(`UPDATE wechat_events SET openid = '', details = '[]' WHERE openid = ?`, [
            openid,
          ]);
      },
    });
    this.retention.register(
      expiringRows({
        name: 'wechat-events',
        entity: PushedEvent,
        key: 'id',
        old: (before) => ({ receivedAt: LessThan(before) }),
      }),
    );
  }
}
