import { Injectable } from '@nestjs/common';
import { companyDates } from '@titles/shared/contract/company-dates';
import { dayInJiangmen } from '@titles/shared/jiangmen-time';
import { Clock } from '../clock';
import { type SignedInCaller } from '../http/caller';
import { reachOf } from '../http/reach';
import { LecturesService } from '../lectures/lectures.service';
import { OrganisationsService } from '../organisations/organisations.service';
import { pdfOf } from '../print/pdf';
import { type Agreed } from './agreed';
import { BookedCalendars } from './booked-calendars.service';
import { lastDayOfSheet, yearSheet } from './year-sheet';

/** What a company has before it, read from its bookings; nothing is kept. */
@Injectable()
export class CompanyDates {
  constructor(
    private readonly clock: Clock,
    private readonly booked: BookedCalendars,
    private readonly lectures: LecturesService,
    private readonly organisations: OrganisationsService,
  ) {}

  /** Of the companies whose publicist the caller is; of no other. */
  list(caller: SignedInCaller): Promise<Agreed[]> {
    return this.booked.agreedBy(reachOf(companyDates.list.access, caller).organisations);
  }

  async sheet(caller: SignedInCaller): Promise<Buffer> {
    const now = this.clock.now();
    const today = dayInJiangmen(now);
    const reach = reachOf(companyDates.sheet.access, caller);
    const companies = await Promise.all(reach.organisations.map((id) => this.organisations.get(id, reach)));
    return pdfOf(
      yearSheet({
        company: companies.map(({ name }) => name).join('、'),
        now,
        lectures: await this.lectures.list(today, lastDayOfSheet(today)),
        agreed: await this.list(caller),
      }),
    );
  }
}
