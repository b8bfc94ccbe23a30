import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { type HandedOver } from '../bookings/company-bookings.service';
import { Engagements } from '../bookings/engagements.service';
import { Clock } from '../clock';
import { Database } from '../database/database';
import { type CompanyPublicist } from '../identity/company-publicists.service';
import { OnsiteAsk } from './ask.entity';
import { ContactPhones } from './contact-phones.service';
import { companySubjectOf, timeOf } from './news.service';
import { lockRequest, UNDER_WAY } from './onsite.queries';
import { NOBODY, OnsiteRequest, type RequestState } from './request.entity';
import { OnsiteRequests } from './requests.service';

/** Who goes on with requests, and who leaves. */
interface Passing {
  to: string;
  /** Name and phone of who goes on, where they are known. */
  contact: { name: string; phone: string } | null;
  /** Whether the account of who leaves is deleted. */
  erased: boolean;
}

/** States of a request that its company can still do something about. */
const OPEN: RequestState[] = [...UNDER_WAY, 'unmatched'];

/** What becomes of a company's requests when who asked for them leaves. */
@Injectable()
export class CompanyRequests {
  readonly subjectOf = companySubjectOf;

  constructor(
    private readonly database: Database,
    private readonly requests: OnsiteRequests,
    private readonly engagements: Engagements,
    private readonly phones: ContactPhones,
    private readonly clock: Clock,
  ) {}

  /** The accounts that asked for something that is under way. */
  async holders(): Promise<string[]> {
    const where = { state: In(OPEN) };
    const rows = await this.database.source.manager.find(OnsiteRequest, {
      select: { accountId: true },
      where,
    });
    return [...new Set(rows.map(({ accountId }) => accountId))];
  }

  /** Locks what somebody asked for and is under way, all of it before anything that is booked for it. */
  async lock(
    manager: EntityManager,
    { organisationId, accountId }: CompanyPublicist,
  ): Promise<OnsiteRequest[]> {
    const found = await manager.findBy(OnsiteRequest, { organisationId, accountId, state: In(OPEN) });
    const locked: OnsiteRequest[] = [];
    // In one order everywhere, so that two transactions never wait for each other.
    for (const id of found.map((request) => request.id).sort()) locked.push(await lockRequest(manager, id));
    return locked.filter((request) => request.accountId === accountId && OPEN.includes(request.state));
  }

  /**
   * Makes locked requests a colleague's, whom the lecturer calls from then on, or nobody where they are not known:
   * whoever the leaver named may be themselves, and no deletion of their account would find it here any more. Of an
   * account that is deleted no note stays either.
   */
  async handOver(
    manager: EntityManager,
    requests: readonly OnsiteRequest[],
    { to, contact, erased }: Passing,
  ): Promise<HandedOver[]> {
    for (const { id } of requests) {
      const named = contact ? { contact: contact.name, ...this.phones.sealed(id, contact.phone) } : NOBODY;
      const kept = { accountId: to, ...named, ...(erased && { note: null }) };
      await manager.update(OnsiteRequest, { id }, kept);
    }
    const now = this.clock.now();
    return requests.map((request) => {
      const { topic: title, place } = request;
      return { title, place, at: timeOf(request, now) };
    });
  }

  /** Takes locked requests back that have not begun: the lecturers are free, and told. */
  async cancel(manager: EntityManager, requests: readonly OnsiteRequest[], now: Date): Promise<void> {
    const open = requests.filter(({ startsAt }) => startsAt === null || startsAt > now);
    const asks = await manager.findBy(OnsiteAsk, { id: In(open.flatMap(({ askId }) => askId ?? [])) });
    const lecturers = [...open, ...asks].flatMap(({ lecturerId }) => lecturerId ?? []);
    for (const id of [...new Set(lecturers)].sort()) await this.engagements.lock(manager, id);
    for (const { id } of open) await this.requests.cancelWithin(manager, id, null, 'company');
  }
}
