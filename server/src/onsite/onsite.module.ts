import { Module } from '@nestjs/common';
import { BookingsModule } from '../bookings/bookings.module';
import { CertificatesModule } from '../certificates/certificates.module';
import { LecturersModule } from '../lecturers/lecturers.module';
import { OrganisationsModule } from '../organisations/organisations.module';
import { OnsiteAnswers } from './answers.service';
import { OnsiteAsking } from './asking.service';
import { CompanyRequests } from './company-requests.service';
import { ContactPhones } from './contact-phones.service';
import { KeptTimes } from './kept-times.service';
import { OnsiteDeskController } from './desk.controller';
import { OnsiteDesk } from './desk.service';
import { OnsiteLeaving } from './leaving.service';
import { OnsiteLecturerController } from './lecturer.controller';
import { OnsiteMatching } from './matching.service';
import { OnsiteNews } from './news.service';
import { OnsiteData } from './onsite-data.service';
import { OnsitePapersController } from './papers.controller';
import { OnsitePapers } from './papers.service';
import { OnsiteRequestsController } from './requests.controller';
import { OnsiteRequests } from './requests.service';
import { OnsiteSessions } from './sessions.service';
import { OnsiteSweeper } from './sweeper.service';
import { OnsiteViews } from './views.service';

@Module({
  imports: [BookingsModule, CertificatesModule, LecturersModule, OrganisationsModule],
  controllers: [
    OnsiteRequestsController,
    OnsiteLecturerController,
    OnsitePapersController,
    OnsiteDeskController,
  ],
  providers: [
    ContactPhones,
    KeptTimes,
    OnsiteMatching,
    OnsiteAnswers,
    OnsiteAsking,
    OnsiteRequests,
    OnsiteSessions,
    OnsiteNews,
    OnsitePapers,
    OnsiteViews,
    OnsiteSweeper,
    OnsiteLeaving,
    CompanyRequests,
    OnsiteDesk,
    OnsiteData,
  ],
  exports: [CompanyRequests],
})
export class OnsiteModule {}
