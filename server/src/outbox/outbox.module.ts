import { type DynamicModule, Global, Module } from '@nestjs/common';
import { Attempts } from './attempts.service';
import { Credits } from './credits.service';
import { Deliveries } from './deliveries.service';
import { OutboxData } from './outbox-data.service';
import { OutboxMetrics } from './outbox-metrics.service';
import { OutboxWorker, SLOTS } from './outbox-worker.service';
import { OutboxController } from './outbox.controller';
import { OutboxDecisions } from './outbox-decisions.service';
import { OutboxList } from './outbox-list.service';
import { OutboxService } from './outbox.service';

/** A frame: any feature may enqueue. */
@Global()
@Module({
  controllers: [OutboxController],
  providers: [
    OutboxDecisions,
    OutboxList,
    Credits,
    Deliveries,
    Attempts,
    OutboxService,
    OutboxWorker,
    OutboxData,
    OutboxMetrics,
  ],
  exports: [OutboxService],
})
export class OutboxModule {
  /** @param slots how many messages a process has under way at most; the usual number when it is undefined */
  static configured(slots: number | undefined): DynamicModule {
    return { module: OutboxModule, providers: [{ provide: SLOTS, useValue: slots }] };
  }
}
