import { Injectable } from '@nestjs/common';
import { type Visit } from '@titles/shared/contract/service-points';
import { BookedTimes } from '../bookings/booked-times.service';
import { Clock } from '../clock';
import { limits } from './service-points.service';
import { shownVisit } from './views';
import { type WholeVisit } from './visits.service';

/** A visit as its owner sees it now. */
@Injectable()
export class VisitView {
  constructor(
    private readonly clock: Clock,
    private readonly times: BookedTimes,
  ) {}

  now(): Date {
    return this.clock.now();
  }

  own(whole: WholeVisit): Visit {
    const { booking } = whole;
    const changeableUntil = new Date(booking.startsAt.getTime() - limits.cancelMinutes * 60_000);
    return shownVisit(whole, this.times.stateOf(booking), changeableUntil);
  }
}
