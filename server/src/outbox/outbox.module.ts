import { Global, Module } from '@nestjs/common';
import { Attempts } from './attempts.service';
import { Credits } from './credits.service';
import { Deliveries } from './deliveries.service';
import { OutboxMetrics } from './outbox-metrics.service';
import { OutboxRetention } from './outbox-retention.service';
import { OutboxWorker } from './outbox-worker.service';
import { OutboxService } from './outbox.service';

/** A frame: any feature may enqueue. */
@Global()
@Module({
  providers: [Credits, Deliveries, Attempts, OutboxService, OutboxWorker, OutboxRetention, OutboxMetrics],
  exports: [OutboxService],
})
export class OutboxModule {}
