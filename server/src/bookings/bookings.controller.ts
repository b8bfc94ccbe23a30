import { Controller } from '@nestjs/common';
import { bookings } from '@titles/shared/contract/bookings';
import { type Input } from '@titles/shared/contract/endpoint';
import { type SignedInCaller } from '../http/caller';
import { Implements } from '../http/implements';
import { BookedTimes } from './booked-times.service';
import { type BookingRow } from './booking.entity';
import { alone } from './bookings.queries';
import { Bookings } from './bookings.service';
import { awaitsAnswer } from './fair-use';
import { FairUse } from './fair-use.service';
import { type NamedResource, type ResourceRow } from './resource.entity';
import { BookableResources } from './resources.service';
import { isBlock } from './session-seats.queries';
import { WaitingList, type WaitingView } from './waiting-list.service';

const wish = (resourceId: string) => ({ resourceId, time: null });

@Controller()
export class BookingsController {
  constructor(
    private readonly bookings: Bookings,
    private readonly waitingList: WaitingList,
    private readonly fairUse: FairUse,
    private readonly resources: BookableResources,
    private readonly times: BookedTimes,
  ) {}

  @Implements(bookings.list)
  async list(_input: unknown, { accountId }: SignedInCaller) {
    const booked = await this.bookings.listAgreed(accountId);
    const waiting = await this.waitingList.list(accountId);
    const resources = await this.resources.byIds([...booked, ...waiting].map(({ resourceId }) => resourceId));
    const closed = await this.times.closed(booked);
    return {
      bookings: booked.map((row) => this.shown(row, resources.get(row.resourceId), closed)),
      waiting: waiting.map((entry) => shownWaiting(entry, resources.get(entry.resourceId))),
    };
  }

  @Implements(bookings.hold)
  async hold({ body }: Input<typeof bookings.hold>, { accountId }: SignedInCaller) {
    const { booking, resource } = await this.bookings.hold(wish(body.resourceId), alone(accountId));
    return this.one(booking, resource);
  }

  @Implements(bookings.confirm)
  async confirm({ params }: Input<typeof bookings.confirm>, { accountId }: SignedInCaller) {
    const resource = await this.resources.ofBooking(accountId, params.bookingId);
    return this.one(await this.bookings.confirm(accountId, params.bookingId), resource);
  }

  @Implements(bookings.cancel)
  async cancel({ params }: Input<typeof bookings.cancel>, { accountId }: SignedInCaller) {
    const resource = await this.resources.ofBooking(accountId, params.bookingId);
    return this.one(await this.bookings.cancel(accountId, params.bookingId), resource);
  }

  @Implements(bookings.reschedule)
  async reschedule({ params, body }: Input<typeof bookings.reschedule>, { accountId }: SignedInCaller) {
    await this.resources.ofBooking(accountId, params.bookingId);
    return this.one(await this.bookings.reschedule(accountId, params.bookingId, wish(body.resourceId)));
  }

  @Implements(bookings.appeal)
  async appeal({ params, body }: Input<typeof bookings.appeal>, { accountId }: SignedInCaller) {
    await this.fairUse.appeal(accountId, params.bookingId, body.reason);
    return {};
  }

  @Implements(bookings.waitingList.join)
  async join({ body }: Input<typeof bookings.waitingList.join>, { accountId }: SignedInCaller) {
    const entry = await this.waitingList.join(body.resourceId, alone(accountId));
    const resources = await this.resources.byIds([entry.resourceId]);
    return shownWaiting(entry, resources.get(entry.resourceId));
  }

  @Implements(bookings.waitingList.leave)
  async leave({ params }: Input<typeof bookings.waitingList.leave>, { accountId }: SignedInCaller) {
    await this.waitingList.leave(accountId, params.entryId);
    return {};
  }

  @Implements(bookings.waitingList.accept)
  async accept({ params }: Input<typeof bookings.waitingList.accept>, { accountId }: SignedInCaller) {
    return this.one(await this.waitingList.accept(accountId, params.entryId));
  }

  /** @param known what it is of, where that was read before */
  private async one(row: BookingRow, known?: NamedResource) {
    const resource = known ?? (await this.resources.named(row.resourceId));
    // A lecture is called off, or takes place: it is never closed.
    const closed = resource?.kind === 'seats' ? new Map<string, string>() : await this.times.closed([row]);
    return this.shown(row, resource, closed);
  }

  private shown(row: BookingRow, resource: NamedResource | undefined, closed: ReadonlyMap<string, string>) {
    const { id, resourceId, company, seats, startsAt, endsAt, heldUntil } = row;
    const state = this.times.stateOf(row);
    return {
      id,
      resourceId,
      kind: resource?.kind ?? ('other' as const),
      title: resource?.title ?? '',
      topic: row.title,
      place: resource ? this.resources.calledAs(row, resource).place : row.place,
      company,
      block: resource?.kind === 'seats' && isBlock(row),
      seats,
      state,
      startsAt: startsAt.toISOString(),
      endsAt: endsAt.toISOString(),
      heldUntil: state === 'held' && heldUntil ? heldUntil.toISOString() : null,
      closedBecause: closed.get(id) ?? null,
      excused: row.excusedAt !== null,
      appealed: awaitsAnswer(row),
      refusedBecause: row.refusedBecause,
    };
  }
}

const shownWaiting = (entry: WaitingView, resource: ResourceRow | undefined) => ({
  id: entry.id,
  resourceId: entry.resourceId,
  title: resource?.title ?? '',
  startsAt: resource?.startsAt?.toISOString() ?? null,
  endsAt: resource?.endsAt?.toISOString() ?? null,
  company: entry.company,
  seats: entry.seats,
  state: entry.state,
  position: entry.position,
  offeredUntil: entry.offeredUntil?.toISOString() ?? null,
  skippedBecause: entry.skippedBecause,
  joinedAt: entry.joinedAt.toISOString(),
});
