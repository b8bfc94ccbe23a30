import { Module } from '@nestjs/common';
import { BookingsModule } from '../bookings/bookings.module';
import { ClosedOffers } from './closed-offers.service';
import { DeskList } from './desk-list.service';
import { Desk } from './desk.service';
import { HolidayNews } from './holiday-news.service';
import { PointNews } from './point-news.service';
import { ServicePointEditing } from './service-point-editing.service';
import { ServicePointsController } from './service-points.controller';
import { ServicePoints } from './service-points.service';
import { VisitBooking } from './visit-booking.service';
import { VisitNews } from './visit-news.service';
import { VisitView } from './visit-view.service';
import { VisitWaiting } from './visit-waiting.service';
import { VisitsData } from './visits-data.service';
import { VisitsController } from './visits.controller';
import { VisitsToCome } from './visits-to-come.service';
import { Visits } from './visits.service';
import { WaitNews } from './wait-news.service';

@Module({
  imports: [BookingsModule],
  controllers: [ServicePointsController, VisitsController],
  providers: [
    ServicePoints,
    ServicePointEditing,
    VisitsToCome,
    VisitNews,
    WaitNews,
    PointNews,
    HolidayNews,
    ClosedOffers,
    VisitBooking,
    VisitWaiting,
    Visits,
    VisitView,
    Desk,
    DeskList,
    VisitsData,
  ],
})
export class ServicePointsModule {}
