import { Injectable, type OnModuleInit } from '@nestjs/common';
import { LessThan } from 'typeorm';
import { expiringRows } from '../retention/expiring';
import { Retention } from '../retention/retention.service';
import { RateWindow } from './limits/rate-window.entity';
import { OnceRequest } from './once/once-request.entity';

const MINUTE = 60 * 1000;

/** For how long the edges keep answers that are not given again, and minutes that are over. */
@Injectable()
export class EdgeRetention implements OnModuleInit {
  constructor(private readonly retention: Retention) {}

  onModuleInit(): void {
    this.retention.register(
      expiringRows({
        name: 'once-requests',
        entity: OnceRequest,
        key: 'id',
        old: (before) => ({ expiresAt: LessThan(before) }),
      }),
      expiringRows({
        name: 'rate-windows',
        entity: RateWindow,
        key: 'id',
        old: (before) => ({ minute: LessThan(Math.floor(before.getTime() / MINUTE)) }),
      }),
    );
  }
}
