import { Module } from '@nestjs/common';
import { BookingsModule } from '../bookings/bookings.module';
import { OrganisationsModule } from '../organisations/organisations.module';
import { LectureAnnouncements } from './announcements.service';
import { Attendance } from './attendance.service';
import { CheckIn } from './check-in.service';
import { CompanyPlaces } from './company.service';
import { LectureDeskController } from './desk.controller';
import { LectureDesk } from './desk.service';
import { DoorsController, LectureAttendanceController, LectureDoorController } from './door.controller';
import { Doors } from './doors.service';
import { Feedback } from './feedback.service';
import { LectureKeeper } from './keeper.service';
import { LecturesData } from './lectures-data.service';
import { LecturesController } from './lectures.controller';
import { ListedSessions } from './listed-sessions.service';
import { LecturesService } from './lectures.service';
import { MaterialsController } from './materials.controller';
import { Materials } from './materials.service';
import { SessionMoves } from './moves.service';
import { NeedsController } from './needs.controller';
import { Needs } from './needs.service';
import { LecturePlanning } from './planning.service';
import { LectureScheduling } from './scheduling.service';
import { SessionStocks } from './session-stocks.service';
import { Tickets } from './tickets.service';
import { Venues } from './venues.service';

@Module({
  imports: [BookingsModule, OrganisationsModule],
  controllers: [
    LecturesController,
    NeedsController,
    LectureDeskController,
    MaterialsController,
    LectureDoorController,
    LectureAttendanceController,
    DoorsController,
  ],
  providers: [
    ...[
      LecturesService,
      LectureDesk,
      LecturePlanning,
      LectureScheduling,
      SessionStocks,
      LectureAnnouncements,
      SessionMoves,
      Venues,
      ListedSessions,
    ],
    ...[
      Tickets,
      CompanyPlaces,
      CheckIn,
      Attendance,
      Doors,
      Feedback,
      Needs,
      Materials,
      LecturesData,
      LectureKeeper,
    ],
  ],
  exports: [LecturesService],
})
export class LecturesModule {}
