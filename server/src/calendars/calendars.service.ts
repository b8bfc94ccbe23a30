import { Injectable } from '@nestjs/common';
import { type CalendarKind } from '@titles/shared/contract/calendars';
import { type GrantableRole } from '@titles/shared/contract/roles';
import { DomainError } from '@titles/shared/errors';
import { icalendar } from '@titles/shared/icalendar';
import { IsNull } from 'typeorm';
import { Clock } from '../clock';
import { Database } from '../database/database';
import { GrantsService } from '../identity/grants.service';
import { newId } from '../ids';
import { newSecret, secretHash } from '../secret';
import { BookedCalendars } from './booked-calendars.service';
import { CalendarFeed } from './feed.entity';

/** Who may have a calendar of which kind. */
const roles: Readonly<Record<CalendarKind, GrantableRole | null>> = {
  person: null,
  lecturer: 'lecturer',
  company: 'publicist',
};
const names: Readonly<Record<CalendarKind, string>> = {
  person: '江门职称：我的预约',
  lecturer: '江门职称：讲师日程',
  company: '江门职称：单位预约',
};

/** Secret addresses at which calendars are read, and what is read there. */
@Injectable()
export class Calendars {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly grants: GrantsService,
    private readonly booked: BookedCalendars,
  ) {}

  list(accountId: string): Promise<CalendarFeed[]> {
    return this.database.source.manager.find(CalendarFeed, {
      where: { accountId, revokedAt: IsNull() },
      order: { id: 'ASC' },
    });
  }

  /** Makes an address in place of an earlier one; the secret is given this once. Throws `not-allowed`. */
  async create(
    accountId: string,
    kind: CalendarKind,
    organisationId: string | null,
  ): Promise<{ feed: CalendarFeed; secret: string }> {
    if ((kind === 'company') !== (organisationId !== null))
      throw new DomainError('bad-input', '单位日历要选单位，其他日历不用选。');
    if (!(await this.mayRead({ accountId, kind, organisationId }))) throw new DomainError('not-allowed');
    const secret = newSecret();
    const now = this.clock.now();
    const openKey = `${accountId}/${kind}/${organisationId ?? ''}`;
    const feed: CalendarFeed = {
      id: newId(),
      accountId,
      kind,
      organisationId,
      secretHash: secretHash(secret),
      openKey,
      createdAt: now,
      revokedAt: null,
    };
    await this.database.write(async (manager) => {
      await manager.update(CalendarFeed, { openKey }, { openKey: null, revokedAt: now });
      await manager.insert(CalendarFeed, feed);
    });
    return { feed, secret };
  }

  async revoke(accountId: string, id: string): Promise<void> {
    const { affected } = await this.database.write((manager) =>
      manager.update(
        CalendarFeed,
        { id, accountId, revokedAt: IsNull() },
        { openKey: null, revokedAt: this.clock.now() },
      ),
    );
    if (!affected) throw new DomainError('not-found');
  }

  /** The calendar behind a secret; throws `not-found` once it is revoked, or what it rested on has ended. */
  async read(secret: string): Promise<string> {
    const feed = await this.database.source.manager.findOneBy(CalendarFeed, {
      secretHash: secretHash(secret),
      revokedAt: IsNull(),
    });
    if (!feed || !(await this.mayRead(feed))) throw new DomainError('not-found');
    return icalendar(await this.booked.eventsOf(feed), { name: names[feed.kind], feed: true });
  }

  private async mayRead({
    accountId,
    kind,
    organisationId,
  }: Pick<CalendarFeed, 'accountId' | 'kind' | 'organisationId'>): Promise<boolean> {
    const role = roles[kind];
    if (role === null) return true;
    const grants = await this.grants.countingFor(accountId, 'phone');
    return grants.some(
      (grant) =>
        grant.role === role &&
        (kind !== 'company' || (grant.scope.kind === 'organisation' && grant.scope.id === organisationId)),
    );
  }
}
