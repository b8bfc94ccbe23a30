import { type DynamicModule, Global, Module } from '@nestjs/common';
import { Attempts } from './attempts.service';
import { Credits } from './credits.service';
import { Deliveries } from './deliveries.service';
import { OutboxRetention } from './outbox-retention.service';
import { OutboxWorker, SLOTS } from './outbox-worker.service';
import { OutboxService } from './outbox.service';

/** A frame: any feature may enqueue. */
@Global()
@Module({})
export class OutboxModule {
  /** @param slots how many messages a process has under way at most; the usual number when it is undefined */
  static configured(slots: number | undefined): DynamicModule {
    return {
      module: OutboxModule,
      providers: [
        Credits,
        Deliveries,
        Attempts,
        OutboxService,
        OutboxWorker,
        OutboxRetention,
        { provide: SLOTS, useValue: slots },
      ],
      exports: [OutboxService],
    };
  }
}
