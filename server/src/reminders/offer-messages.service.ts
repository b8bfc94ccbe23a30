import { Injectable, type OnModuleInit } from '@nestjs/common';
import { shortMoment } from '@titles/shared/jiangmen-words';
import { type EntityManager } from 'typeorm';
import { type Booked } from '../bookings/booked-times.service';
import { offerKeyOf, subjectOf } from '../bookings/bookings.service';
import { BookableResources } from '../bookings/resources.service';
import { SeatOffers } from '../bookings/seat-offers.service';
import { BookingMessages, PAGES } from './booking-messages.service';

/** Tells who waited that a place is kept for them, and until when. */
@Injectable()
export class OfferMessages implements OnModuleInit {
  constructor(
    private readonly offers: SeatOffers,
    private readonly resources: BookableResources,
    private readonly messages: BookingMessages,
  ) {}

  onModuleInit(): void {
    this.offers.listen((manager, offer) => this.tell(manager, offer));
  }

  /** In the transaction that makes the offer. */
  async tell(manager: EntityManager, offer: Booked): Promise<void> {
    const { id, resourceId, accountId, startsAt, heldUntil } = offer;
    const resource = (await this.resources.byIds([resourceId], manager)).get(resourceId);
    if (!resource || !heldUntil) return;
    await this.messages.say(manager, {
      accountId,
      key: offerKeyOf(id),
      kind: 'change',
      subject: subjectOf(id),
      title: resource.title,
      place: resource.place,
      at: startsAt,
      tip: `有空位了，${shortMoment(heldUntil)}前确认`,
      page: PAGES.mine,
      expiresAt: heldUntil,
    });
  }
}
