import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { CompanyBookings, type HandedOver } from '../bookings/company-bookings.service';
import { type CompanyPublicist } from '../identity/company-publicists.service';
import { CompanyRequests } from '../onsite/company-requests.service';
import { OrganisationsService } from '../organisations/organisations.service';
import { Consents } from '../privacy/consents.service';
import { BookingMessages, PAGES } from '../reminders/booking-messages.service';
import { Publicists } from './publicists.service';

/** So long the message about it is worth sending, in milliseconds. */
const WEEK = 7 * 24 * 60 * 60 * 1000;

/** What a publicist who leaves holds for the company: seats, places on waiting lists, on-site training. */
@Injectable()
export class HandingOver {
  constructor(
    private readonly organisations: OrganisationsService,
    private readonly publicists: Publicists,
    private readonly bookings: CompanyBookings,
    private readonly requests: CompanyRequests,
    private readonly messages: BookingMessages,
    private readonly consents: Consents,
  ) {}

  /** The accounts that hold something for a company. */
  async holders(): Promise<string[]> {
    return [...new Set([...(await this.bookings.holders()), ...(await this.requests.holders())])];
  }

  /**
   * Gives what is to come to the heir, who is told. Without one it stays as it is; only when the account goes as well,
   * on-site training is called off, for nobody could do it later.
   */
  async pass(
    manager: EntityManager,
    left: CompanyPublicist,
    heir: string | null,
    { erased = false } = {},
  ): Promise<void> {
    const { accountId, organisationId } = left;
    const asked = await this.requests.lock(manager, left);
    if (heir === null) {
      if (erased) await this.requests.cancel(manager, asked, this.bookings.clock.now());
      return;
    }
    const company = (await this.organisations.names([organisationId], manager)).get(organisationId) ?? '';
    // Whom a lecturer may call must have been told so.
    const told = await this.consents.isGiven(manager, heir, 'publicist');
    const contact = told
      ? await this.publicists.contactOf(manager, { accountId: heir, organisationId })
      : null;
    const booked = await this.bookings.handOver(manager, { company, from: accountId, to: heir });
    const sessions = await this.requests.handOver(manager, asked, { to: heir, contact, erased });
    const news = [...booked.subjects, ...asked.map(this.requests.subjectOf)];
    await this.messages.withdraw(manager, accountId, news);
    await this.tell(manager, heir, organisationId, [
      ...booked.seats.map((one) => ({ ...one, page: PAGES.mine })),
      ...sessions.map((one) => ({ ...one, page: PAGES.requests })),
    ]);
  }

  /** One message for all of it, about what comes first. */
  private async tell(
    manager: EntityManager,
    accountId: string,
    organisationId: string,
    all: (HandedOver & { page: string })[],
  ): Promise<void> {
    const [first] = all.sort((a, b) => a.at.getTime() - b.at.getTime());
    if (!first) return;
    const now = this.bookings.clock.now().getTime();
    await this.messages.say(manager, {
      ...first,
      accountId,
      key: `handed-over/${organisationId} ${accountId} ${now}`,
      kind: 'notice',
      subject: `handed-over/${organisationId}`,
      tip: `同事卸任，${all.length}项交接给您`,
      expiresAt: new Date(now + WEEK),
    });
  }
}
