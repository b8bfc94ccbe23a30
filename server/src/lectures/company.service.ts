import { Injectable } from '@nestjs/common';
import { lectures } from '@titles/shared/contract/lectures';
import { DomainError } from '@titles/shared/errors';
import { Bookings } from '../bookings/bookings.service';
import { CompanySeats } from '../bookings/company-seats.service';
import { WaitingList } from '../bookings/waiting-list.service';
import { Database } from '../database/database';
import { type SignedInCaller } from '../http/caller';
import { reachOf } from '../http/reach';
import { OrganisationsService } from '../organisations/organisations.service';
import { bookingOfCompanyCode, companyCode, same } from './codes';
import { type Placed, placedOf } from './lectures.queries';
import { sessionIdOf, stocksOf } from './stocks';
import { nameVisitor } from './tickets.service';

/** Seats kept for companies: taken by the publicist, handed out by a code, taken one by one by the people. */
@Injectable()
export class CompanyPlaces {
  constructor(
    private readonly database: Database,
    private readonly bookings: Bookings,
    private readonly waitingList: WaitingList,
    private readonly companySeats: CompanySeats,
    private readonly organisations: OrganisationsService,
  ) {}

  async hold(sessionId: string, seats: number, caller: SignedInCaller) {
    const party = await this.partyOf(sessionId, seats, caller);
    return (await this.bookings.hold({ resourceId: stocksOf(sessionId).companies, time: null }, party))
      .booking;
  }

  async wait(sessionId: string, seats: number, caller: SignedInCaller) {
    const party = await this.partyOf(sessionId, seats, caller);
    return this.waitingList.join(stocksOf(sessionId).companies, party);
  }

  /** What a code is about; throws `not-found` for one that was made up. */
  async look(code: string): Promise<Placed & { blockId: string; company: string; left: number }> {
    const blockId = bookingOfCompanyCode(code);
    const found = blockId === null ? null : await this.companySeats.of(blockId);
    if (blockId === null || !found?.block.company) throw new DomainError('not-found');
    const { block } = found;
    const placed = await placedOf(this.database.source.manager, sessionIdOf(block.resourceId));
    if (!same(companyCode(placed.session.checkInSecret, blockId), code)) throw new DomainError('not-found');
    const left = block.state === 'confirmed' ? block.seats : 0;
    return { ...placed, blockId, company: found.block.company, left };
  }

  async claim(code: string, accountId: string, name: string): Promise<string> {
    const { session, blockId, company: employer } = await this.look(code);
    return this.companySeats.claim(blockId, stocksOf(session.id), accountId, (manager, bookingId) =>
      nameVisitor(manager, { bookingId, sessionId: session.id, accountId, name, employer }),
    );
  }

  private async partyOf(sessionId: string, seats: number, caller: SignedInCaller) {
    const { lecture } = await placedOf(this.database.source.manager, sessionId);
    if (lecture.state !== 'published') throw new DomainError('not-found');
    const reach = reachOf(lectures.company.hold.access, caller);
    const [company] = (await this.organisations.list({ kind: 'company' }, reach)).rows;
    if (!company) throw new DomainError('not-allowed', '您的单位不在名单里，请联系人社部门。');
    return { accountId: caller.accountId, company: company.name, seats };
  }
}
