import { Injectable } from '@nestjs/common';
import { type CalendarEvent } from '@titles/shared/icalendar';
import { BookedTimes, type Booked } from '../bookings/booked-times.service';
import { BookableResources } from '../bookings/resources.service';
import { Clock } from '../clock';
import { CompanyPublicists } from '../identity/company-publicists.service';
import { OrganisationsService } from '../organisations/organisations.service';
import { type Agreed, agreedOf } from './agreed';
import { eventOf } from './events';
import { type CalendarFeed } from './feed.entity';

/** How long what is over stays in a calendar, in milliseconds. */
const KEPT = 60 * 24 * 60 * 60 * 1000;
const everywhere = { all: true, accounts: [], organisations: [], districts: [] };

/** What stands in the calendar of a person, a lecturer or a company. */
@Injectable()
export class BookedCalendars {
  constructor(
    private readonly clock: Clock,
    private readonly times: BookedTimes,
    private readonly resources: BookableResources,
    private readonly publicists: CompanyPublicists,
    private readonly organisations: OrganisationsService,
  ) {}

  async eventsOf(
    feed: Pick<CalendarFeed, 'kind' | 'accountId' | 'organisationId'>,
  ): Promise<CalendarEvent[]> {
    const bookings = await this.bookingsOf(feed, new Date(this.clock.now().getTime() - KEPT));
    const resources = await this.resources.byIds(bookings.map(({ resourceId }) => resourceId));
    const closed = await this.times.closed(bookings);
    return bookings.flatMap((booking) => {
      const resource = resources.get(booking.resourceId);
      if (!resource) return [];
      const closedBecause = closed.get(booking.id) ?? null;
      // A lecturer's time is called by the lecturer's name.
      const lecturer = resource.kind === 'lecturer' ? resource.title : null;
      return [eventOf(booking, { ...this.resources.calledAs(booking, resource), lecturer, closedBecause })];
    });
  }

  /** What companies have agreed to and is not over, the next first; seats that their people took are these people's. */
  async agreedBy(organisationIds: readonly string[]): Promise<Agreed[]> {
    const now = this.clock.now();
    const booked = await Promise.all(
      organisationIds.map((organisationId) =>
        this.bookingsOf({ kind: 'company', accountId: '', organisationId }, now),
      ),
    );
    const bookings = booked.flat().filter(({ state, blockId }) => state === 'confirmed' && blockId === null);
    const resources = await this.resources.byIds(bookings.map(({ resourceId }) => resourceId));
    return bookings
      .flatMap((booking) => {
        const resource = resources.get(booking.resourceId);
        return resource ? [agreedOf(booking, resource)] : [];
      })
      .sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  }

  private async bookingsOf(
    { kind, accountId, organisationId }: Pick<CalendarFeed, 'kind' | 'accountId' | 'organisationId'>,
    from: Date,
  ): Promise<Booked[]> {
    if (kind === 'person') return this.times.onceFirm({ accountIds: [accountId] }, from);
    if (kind === 'lecturer') {
      const own = await this.resources.ownedBy(accountId);
      return this.times.onceFirm({ resourceIds: own.map(({ id }) => id) }, from);
    }
    if (organisationId === null) return [];
    const { name } = await this.organisations.get(organisationId, everywhere);
    // What somebody booked for the company stays the company's when they leave.
    const accountIds = await this.publicists.onceOf(organisationId);
    const booked = await this.times.onceFirm({ accountIds }, from);
    // What its publicists booked for themselves is theirs alone.
    return booked.filter(({ company }) => company === name);
  }
}
