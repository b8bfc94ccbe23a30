import { Injectable } from '@nestjs/common';
import { type AuditAction } from '@titles/shared/contract/audit-actions';
import { type Input } from '@titles/shared/contract/endpoint';
import { type outbox } from '@titles/shared/contract/outbox';
import { DomainError } from '@titles/shared/errors';
import { type EntityManager } from 'typeorm';
import { Audit, byAccount } from '../audit/audit.service';
import { Database } from '../database/database';
import { OutboxService } from './outbox.service';
import { QueuedMessage } from './queued-message.entity';

/** What staff decide about single messages, each with its reason. */
@Injectable()
export class OutboxDecisions {
  constructor(
    private readonly database: Database,
    private readonly outbox: OutboxService,
    private readonly audit: Audit,
  ) {}

  withdraw(id: string, reason: string, accountId: string): Promise<QueuedMessage> {
    return this.decide(id, accountId, 'outbox.withdrawn', { reason }, (manager) =>
      this.outbox.withdrawOne(manager, id),
    );
  }

  resolve(
    id: string,
    { finding, reason }: Input<typeof outbox.resolve>['body'],
    accountId: string,
  ): Promise<QueuedMessage> {
    return this.decide(id, accountId, 'outbox.resolved', { finding, reason }, (manager) =>
      this.outbox.resolve(manager, id, finding, accountId),
    );
  }

  private decide(
    id: string,
    accountId: string,
    action: AuditAction,
    detail: Record<string, string>,
    step: (manager: EntityManager) => Promise<void>,
  ): Promise<QueuedMessage> {
    return this.database.write(async (manager) => {
      if (!(await manager.existsBy(QueuedMessage, { id }))) throw new DomainError('not-found');
      await step(manager);
      await this.audit.append(manager, { actor: byAccount(accountId), action, subject: id, detail });
      return manager.findOneByOrFail(QueuedMessage, { id });
    });
  }
}
