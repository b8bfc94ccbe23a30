import { Global, Module } from '@nestjs/common';
import { Attempts } from './attempts.service';
import { Credits } from './credits.service';
import { Deliveries } from './deliveries.service';
import { OutboxData } from './outbox-data.service';
import { OutboxMetrics } from './outbox-metrics.service';
import { OutboxWorker } from './outbox-worker.service';
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
export class OutboxModule {}
