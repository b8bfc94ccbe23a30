import { Injectable } from '@nestjs/common';
import { audit } from '@titles/shared/contract/audit';
import { type Input } from '@titles/shared/contract/endpoint';
import { endOfDay, instantOf } from '@titles/shared/jiangmen-time';
import { And, type FindOperator, In, LessThan, MoreThanOrEqual } from 'typeorm';
import { Database } from '../database/database';
import { containing, listing, narrowed } from '../http/listing';
import { ActorNames } from './actor-names.service';
import { AuditEntry } from './audit-entry.entity';
import { AuditLink } from './audit-link.entity';

const columns = { at: 'at', actor: 'actor', action: 'action', subject: 'subject' } as const;
type Wish = Input<typeof audit.list>['query'];

/** What was audited, for those who look into it. */
@Injectable()
export class AuditList {
  constructor(
    private readonly database: Database,
    private readonly names: ActorNames,
  ) {}

  async list({ actor, action, subject, from, to, ...wish }: Wish) {
    const conditions = actor
      ? [{ actor: containing(actor) }, { actor: In(await this.names.named(actor)) }]
      : [{}];
    const filters = { action, subject: subject === '' ? undefined : subject, at: between(from, to) };
    const [found, total] = await this.database.source.manager.findAndCount(AuditEntry, {
      where: narrowed<AuditEntry>(conditions, { ...filters, action: action === '' ? undefined : action }),
      ...listing<AuditEntry, keyof typeof columns>(wish, columns),
    });
    return { rows: await this.described(found), total };
  }

  private async described(found: readonly AuditEntry[]) {
    const ids = found.map(({ id }) => id);
    const links = await this.database.source.manager.findBy(AuditLink, { entryId: In(ids) });
    const positions = new Map(links.map(({ entryId, position }) => [entryId, position]));
    const names = await this.names.of(found.map(({ actor }) => actor));
    return found.map(({ id, at, actor, action, subject, detail }) => ({
      id,
      at: at.toISOString(),
      actor,
      actorName: names.get(actor) ?? null,
      action,
      subject,
      detail: JSON.parse(detail) as Record<string, string | number | null>,
      position: positions.get(id) ?? null,
    }));
  }
}

/** From the beginning of the first day to the end of the last. */
function between(from: string | undefined, to: string | undefined): FindOperator<Date> | undefined {
  const since = from === undefined ? [] : [MoreThanOrEqual(instantOf(from))];
  const before = to === undefined ? [] : [LessThan(endOfDay(to))];
  const both = [...since, ...before];
  return both.length > 0 ? And(...both) : undefined;
}
