import { Module } from '@nestjs/common';
import { BookingsModule } from '../bookings/bookings.module';
import { OrganisationsModule } from '../organisations/organisations.module';
import { LecturesModule } from '../lectures/lectures.module';
import { BookedCalendars } from './booked-calendars.service';
import { CalendarsData } from './calendars-data.service';
import { CalendarsController } from './calendars.controller';
import { Calendars } from './calendars.service';
import { CompanyDates } from './company-dates.service';
import { CompanyDatesController } from './company-dates.controller';

@Module({
  imports: [BookingsModule, OrganisationsModule, LecturesModule],
  controllers: [CalendarsController, CompanyDatesController],
  providers: [Calendars, BookedCalendars, CalendarsData, CompanyDates],
})
export class CalendarsModule {}
