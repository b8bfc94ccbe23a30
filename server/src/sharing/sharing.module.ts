import { Module } from '@nestjs/common';
import { ArticlesModule } from '../articles/articles.module';
import { BookingsModule } from '../bookings/bookings.module';
import { LecturesModule } from '../lectures/lectures.module';
import { LedgerModule } from '../ledger/ledger.module';
import { PublicistsModule } from '../publicists/publicists.module';
import { SeasonsModule } from '../seasons/seasons.module';
import { ShareAppeals } from './appeals.service';
import { ShareCounting } from './counting.service';
import { ShareFunnel } from './funnel.service';
import { SharedContents, ShareLinks } from './links.service';
import { ShareLots } from './lots.service';
import { SharingData } from './sharing-data.service';
import { SharingController } from './sharing.controller';
import { ShareVisits } from './visits.service';

@Module({
  imports: [ArticlesModule, BookingsModule, LecturesModule, LedgerModule, PublicistsModule, SeasonsModule],
  controllers: [SharingController],
  providers: [
    SharedContents,
    ShareLinks,
    ShareCounting,
    ShareLots,
    ShareVisits,
    ShareFunnel,
    ShareAppeals,
    SharingData,
  ],
  exports: [ShareLinks],
})
export class SharingModule {}
