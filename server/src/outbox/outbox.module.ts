import { Global, Module } from '@nestjs/common';
import { Attempts } from './attempts.service';
import { Credits } from './credits.service';
import { Deliveries } from './deliveries.service';
import { OutboxData } from './outbox-data.service';
import { OutboxWorker } from './outbox-worker.service';
import { OutboxService } from './outbox.service';

/** A frame: any feature may enqueue. */
@Global()
@Module({
  providers: [Credits, Deliveries, Attempts, OutboxService, OutboxWorker, OutboxData],
  exports: [OutboxService],
})
export class OutboxModule {}
