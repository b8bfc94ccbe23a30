import { Injectable } from '@nestjs/common';
import { type Input } from '@titles/shared/contract/endpoint';
import { outbox } from '@titles/shared/contract/outbox';
import { DomainError } from '@titles/shared/errors';
import { ActorNames } from '../audit/actor-names.service';
import { byAccount } from '../audit/audit.service';
import { Clock } from '../clock';
import { Database } from '../database/database';
import { containing, listing, narrowed } from '../http/listing';
import { AttemptStep } from './attempt-step.entity';
import { Credit } from './credit.entity';
import { maySendAt } from './hours';
import { pairOf } from './message';
import { OutboxWorker } from './outbox-worker.service';
import { QueuedMessage } from './queued-message.entity';
import { shownMessage } from './shown-message';

const columns = {
  kind: 'kind',
  templateId: 'templateId',
  state: 'state',
  attempts: 'attempts',
  // Ids sort by enqueueing.
  enqueuedAt: 'id',
  availableAt: 'availableAt',
  settledAt: 'settledAt',
} as const;
const within = ['begun', 'ended', 'lapsed', 'told', 'resolved'];

/** The outbox as staff see it. */
@Injectable()
export class OutboxList {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly names: ActorNames,
    private readonly worker: OutboxWorker,
  ) {}

  async list({ state, kind, templateId, subject, ...wish }: Input<typeof outbox.list>['query']) {
    const filters = {
      state,
      kind,
      templateId: templateId ? containing(templateId) : undefined,
      subject: subject ? containing(subject) : undefined,
    };
    const [rows, total] = await this.database.source.manager.findAndCount(QueuedMessage, {
      where: narrowed<QueuedMessage>([{}], filters),
      ...listing<QueuedMessage, keyof typeof columns>(wish, columns),
    });
    return { rows, total };
  }

  async get(id: string) {
    const { manager } = this.database.source;
    const message = await manager.findOneBy(QueuedMessage, { id });
    if (!message) throw new DomainError('not-found');
    const steps = await manager.findBy(AttemptStep, { messageId: id });
    const credit = await manager.findOneBy(Credit, { pair: pairOf(message) });
    const names = await this.names.of(
      steps.flatMap(({ decidedBy }) => (decidedBy ? [byAccount(decidedBy)] : [])),
    );
    return {
      ...shownMessage(message),
      credits: credit?.credits ?? 0,
      steps: steps
        .sort((a, b) => a.attempt - b.attempt || within.indexOf(a.step) - within.indexOf(b.step))
        .map(({ attempt, step, outcome, errorCode, decidedBy, at }) => ({
          attempt,
          step,
          outcome,
          errorCode,
          decidedBy: decidedBy && (names.get(byAccount(decidedBy)) ?? '已离开的同事'),
          at: at.toISOString(),
        })),
    };
  }

  async overview() {
    const { manager } = this.database.source;
    const counts = await manager.query<{ template: string; state: string; count: number | string }[]>(
      'SELECT template_id AS template, state, COUNT(*) AS count FROM outbox_messages GROUP BY template_id, state',
    );
    const credits = await manager.query<
      { template: string; credits: number | string; people: number | string }[]
    >(
      `SELECT template_id AS template, SUM(credits) AS credits, COUNT(*) AS people FROM outbox_credits
       WHERE credits > 0 GROUP BY template_id`,
    );
    const ids = [...new Set([...counts, ...credits].map(({ template }) => template))].sort();
    return {
      templates: ids.map((templateId) => {
        const credit = credits.find(({ template }) => template === templateId);
        return {
          templateId,
          states: statesOf(counts.filter(({ template }) => template === templateId)),
          credits: Number(credit?.credits ?? 0),
          people: Number(credit?.people ?? 0),
        };
      }),
      restsUntil: this.worker.restsUntil()?.toISOString() ?? null,
      hours: maySendAt(this.clock.now()),
    };
  }
}

const NONE = { queued: 0, sending: 0, accepted: 0, delivered: 0, failed: 0, unknown: 0 };

const statesOf = (counts: readonly { state: string; count: number | string }[]): typeof NONE => ({
  ...NONE,
  ...Object.fromEntries(counts.map(({ state, count }) => [state, Number(count)])),
});
