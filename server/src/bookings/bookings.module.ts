import { Module } from '@nestjs/common';
import { BookingsData } from './bookings-data.service';
import { BookingsController } from './bookings.controller';
import { Bookings } from './bookings.service';
import { BookingCleaner } from './cleaner.service';
import { FairUse } from './fair-use.service';
import { BookableResources } from './resources.service';
import { WaitingList } from './waiting-list.service';

@Module({
  controllers: [BookingsController],
  providers: [Bookings, WaitingList, FairUse, BookableResources, BookingCleaner, BookingsData],
})
export class BookingsModule {}
