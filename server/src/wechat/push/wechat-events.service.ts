import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { Clock } from '../../clock';
import { Database } from '../../database/database';
import { isDuplicate } from '../../database/refused-write';
import { newId } from '../../ids';
import { fingerprintOf, type WechatEvent, type WechatEventType } from './event';
import { PushedEvent } from './pushed-event.entity';

/** Runs in the transaction that keeps the event, with it again when that is tried again; see {@link Database.write}. */
type Handler<T extends WechatEventType = WechatEventType> = (
  manager: EntityManager,
  event: WechatEvent<T>,
) => Promise<void>;

/** Keeps each event of WeChat once and hands it to whoever asked for its type. */
@Injectable()
export class WechatEvents {
  private readonly handlers = new Map<WechatEventType, Handler[]>();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** From now on the handler sees every new event of the type. */
  on<T extends WechatEventType>(type: T, handler: Handler<T>): void {
    const known = this.handlers.get(type) ?? [];
    this.handlers.set(type, [...known, handler as unknown as Handler]);
  }

  /** Takes an event in one transaction with its handlers; a copy changes nothing and is false. */
  take(event: WechatEvent): Promise<boolean> {
    return this.database.write(async (manager) => {
      if (!(await this.keep(manager, event))) return false;
      for (const handle of this.handlers.get(event.type) ?? []) await handle(manager, event);
      return true;
    });
  }

  private async keep(manager: EntityManager, event: WechatEvent): Promise<boolean> {
    const row = { id: newId(), fingerprint: fingerprintOf(event), receivedAt: this.clock.now(), ...event };
    try {
      await manager.insert(PushedEvent, row);
      return true;
    } catch (error) {
      if (isDuplicate(error)) return false;
      throw error;
    }
  }
}
