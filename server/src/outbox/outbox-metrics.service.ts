import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { In } from 'typeorm';
import { Database } from '../database/database';
import { Metrics } from '../operations/metrics.service';
import { QueuedMessage } from './queued-message.entity';

const STATES = ['queued', 'sending', 'unknown'] as const;

/** Tells how many messages wait, are under way, or have an outcome that nobody knows. */
@Injectable()
export class OutboxMetrics implements OnApplicationBootstrap {
  constructor(
    private readonly database: Database,
    private readonly metrics: Metrics,
  ) {}

  onApplicationBootstrap(): void {
    this.metrics.gauge({
      name: 'outbox_messages',
      help: 'Messages that are not settled',
      label: 'state',
      read: () => this.counts(),
    });
  }

  private async counts(): Promise<Record<string, number>> {
    const rows = await this.database.source.manager
      .createQueryBuilder(QueuedMessage, 'message')
      .select('message.state', 'state')
      .addSelect('COUNT(*)', 'count')
      .where({ state: In([...STATES]) })
      .groupBy('message.state')
      .getRawMany<{ state: string; count: number | string }>();
    const found = new Map(rows.map(({ state, count }) => [state, Number(count)]));
    return Object.fromEntries(STATES.map((state) => [state, found.get(state) ?? 0]));
  }
}
