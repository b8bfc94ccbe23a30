import { Module } from '@nestjs/common';
import { BookingsData } from './bookings-data.service';
import { BookingsController } from './bookings.controller';
import { BookedTimes } from './booked-times.service';
import { Bookings } from './bookings.service';
import { BookingCleaner } from './cleaner.service';
import { Engagements } from './engagements.service';
import { FairUse } from './fair-use.service';
import { BookableResources } from './resources.service';
import { CompanyBookings } from './company-bookings.service';
import { CompanySeats } from './company-seats.service';
import { SeatOffers } from './seat-offers.service';
import { SessionSeats } from './session-seats.service';
import { WaitingList } from './waiting-list.service';

@Module({
  controllers: [BookingsController],
  providers: [
    ...[Bookings, BookedTimes, WaitingList, FairUse, BookableResources, Engagements],
    ...[SessionSeats, SeatOffers, CompanySeats, CompanyBookings, BookingCleaner, BookingsData],
  ],
  exports: [
    ...[Bookings, BookedTimes, WaitingList, FairUse, BookableResources, Engagements],
    ...[SessionSeats, SeatOffers, CompanySeats, CompanyBookings],
  ],
})
export class BookingsModule {}
