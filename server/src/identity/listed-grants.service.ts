import { Injectable } from '@nestjs/common';
import { type Input } from '@titles/shared/contract/endpoint';
import { grants } from '@titles/shared/contract/grants';
import { ActorNames } from '../audit/actor-names.service';
import { Database } from '../database/database';
import { type SignedInCaller } from '../http/caller';
import { containing, listing, narrowed } from '../http/listing';
import { reaches, reachOf, within } from '../http/reach';
import { OrganisationsService } from '../organisations/organisations.service';
import { ruleOf } from './authority';
import { Grant } from './grant.entity';
import { isOther } from './grants.service';

const reached = { organisations: 'organisationId', districts: 'district' } as const;
const columns = {
  name: 'name',
  role: 'role',
  state: 'state',
  until: 'endsAt',
  createdAt: 'createdAt',
} as const;

/** Grants as a list for those who decide about them. */
@Injectable()
export class ListedGrants {
  constructor(
    private readonly database: Database,
    private readonly organisations: OrganisationsService,
    private readonly names: ActorNames,
  ) {}

  async list(
    { name, role, state, district, organisationId, accountId, ...wish }: Input<typeof grants.list>['query'],
    caller: SignedInCaller,
  ) {
    const filters = {
      role,
      state,
      district,
      organisationId,
      accountId,
      name: name ? containing(name) : undefined,
    };
    const [found, total] = await this.database.source.manager.findAndCount(Grant, {
      where: narrowed(within<Grant>(reachOf(grants.list.access, caller), reached), filters),
      ...listing<Grant, keyof typeof columns>(wish, columns),
    });
    return { rows: await this.described(found, caller), total };
  }

  private async described(found: readonly Grant[], caller: SignedInCaller) {
    const organisations = await this.organisations.names(
      found.flatMap((grant) => grant.organisationId ?? []),
    );
    const actors = await this.names.of(
      found.flatMap(({ grantedBy, approvedBy }) => [grantedBy, approvedBy ?? []].flat()),
    );
    return found.map((grant) => {
      const mayDecide = reaches(reachOf(ruleOf(grant.role).granters, caller), grant);
      return Object.assign(grant, {
        organisationName: organisations.get(grant.organisationId ?? '') ?? null,
        invitedBy: actors.get(grant.grantedBy) ?? '已离开的同事',
        approvedBy: grant.approvedBy && (actors.get(grant.approvedBy) ?? '已离开的同事'),
        mayApprove: mayDecide && grant.state === 'accepted' && isOther(grant, caller.accountId),
        mayEnd: mayDecide && grant.state !== 'ended',
      });
    });
  }
}
