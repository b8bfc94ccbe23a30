import { Injectable } from '@nestjs/common';
import { type AuditAction } from '@titles/shared/contract/audit-actions';
import { type Input } from '@titles/shared/contract/endpoint';
import { onsiteDesk } from '@titles/shared/contract/onsite-desk';
import { type EntityManager } from 'typeorm';
import { Audit, byAccount } from '../audit/audit.service';
import { Database } from '../database/database';
import { type SignedInCaller } from '../http/caller';
import { containing, listing, narrowed } from '../http/listing';
import { reachOf, within } from '../http/reach';
import { OnsiteRequest } from './request.entity';
import { OnsiteRequests } from './requests.service';
import { OnsiteSessions } from './sessions.service';

const columns = {
  createdAt: 'createdAt',
  organisation: 'organisation',
  topic: 'topic',
  district: 'district',
  state: 'state',
  startsAt: 'startsAt',
} as const;

/** What staff see of the requests in their district, and do in the place of a company; each step audited. */
@Injectable()
export class OnsiteDesk {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly requests: OnsiteRequests,
    private readonly sessions: OnsiteSessions,
  ) {}

  /** One page of the requests that the filters leave, and how many they leave in all. */
  list(
    { organisation, topic, district, state, ...wish }: Input<typeof onsiteDesk.list>['query'],
    caller: SignedInCaller,
  ): Promise<[OnsiteRequest[], number]> {
    const filters = {
      ...{ district, state },
      organisation: organisation ? containing(organisation) : undefined,
      topic: topic ? containing(topic) : undefined,
    };
    const reach = reachOf(onsiteDesk.list.access, caller);
    return this.database.source.manager.findAndCount(OnsiteRequest, {
      where: narrowed(within<OnsiteRequest>(reach, { districts: 'district' }), filters),
      ...listing<OnsiteRequest, keyof typeof columns>(wish, columns),
    });
  }

  cancel(id: string, reason: string, caller: SignedInCaller): Promise<OnsiteRequest> {
    return this.step(id, caller, 'onsite.cancelled', { reason }, (manager) =>
      this.requests.cancelWithin(manager, id, reason, 'staff'),
    );
  }

  note(id: string, came: { held: boolean; people: number }, caller: SignedInCaller): Promise<OnsiteRequest> {
    const detail = { held: came.held ? 'yes' : 'no', people: came.people };
    return this.step(id, caller, 'onsite.attendance-noted', detail, (manager) =>
      this.sessions.noteWithin(manager, id, came, 'staff'),
    );
  }

  /** One step of a request within reach, audited in its transaction; gives the request as it is then. */
  private async step(
    id: string,
    caller: SignedInCaller,
    action: AuditAction,
    detail: Record<string, string | number>,
    work: (manager: EntityManager) => Promise<void>,
  ): Promise<OnsiteRequest> {
    const reach = reachOf(onsiteDesk.list.access, caller);
    await this.requests.get(id, reach);
    await this.database.write(async (manager) => {
      await work(manager);
      await this.audit.append(manager, { actor: byAccount(caller.accountId), action, subject: id, detail });
    });
    return this.requests.get(id, reach);
  }
}
