import { Module } from '@nestjs/common';
import { BookingsModule } from '../bookings/bookings.module';
import { OrganisationsModule } from '../organisations/organisations.module';
import { BookedCalendars } from './booked-calendars.service';
import { CalendarsData } from './calendars-data.service';
import { CalendarsController } from './calendars.controller';
import { Calendars } from './calendars.service';

@Module({
  imports: [BookingsModule, OrganisationsModule],
  controllers: [CalendarsController],
  providers: [Calendars, BookedCalendars, CalendarsData],
})
export class CalendarsModule {}
