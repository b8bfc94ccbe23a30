import { type DynamicModule, Global, Module } from '@nestjs/common';
import { type DataSource } from 'typeorm';
import { ArticlesModule } from './articles/articles.module';
import { AuditModule } from './audit/audit.module';
import { BookingsModule } from './bookings/bookings.module';
import { CalendarsModule } from './calendars/calendars.module';
import { CertificatesModule } from './certificates/certificates.module';
import { CitationsModule } from './citations/citations.module';
import { Clock } from './clock';
import { type Config } from './config';
import { CoursesModule } from './courses/courses.module';
import { DatabaseModule } from './database/database.module';
import { DocumentsModule } from './documents/documents.module';
import { EligibilityModule } from './eligibility/eligibility.module';
import { ForumModule } from './forum/forum.module';
import { HoldingsModule } from './holdings/holdings.module';
import { HttpModule } from './http/http.module';
import { IdentityModule } from './identity/identity.module';
import { OperationsModule } from './operations/operations.module';
import { LecturesModule } from './lectures/lectures.module';
import { LeasesModule } from './leases/leases.module';
import { LecturersModule } from './lecturers/lecturers.module';
import { LedgerModule } from './ledger/ledger.module';
import { OnsiteModule } from './onsite/onsite.module';
import { OrganisationsModule } from './organisations/organisations.module';
import { OutboxModule } from './outbox/outbox.module';
import { RemindersModule } from './reminders/reminders.module';
import { PostersModule } from './posters/posters.module';
import { PreviewsModule } from './previews/previews.module';
import { PrivacyModule } from './privacy/privacy.module';
import { PublicistsModule } from './publicists/publicists.module';
import { RetentionModule } from './retention/retention.module';
import { RoundsModule } from './rounds/rounds.module';
import { SealingModule } from './sealing/sealing.module';
import { SearchModule } from './search/search.module';
import { SeasonsModule } from './seasons/seasons.module';
import { SharingModule } from './sharing/sharing.module';
import { ServicePointsModule } from './service-points/service-points.module';
import { StaffModule } from './staff/staff.module';
import { StorageModule } from './storage/storage.module';
import { VideosModule } from './videos/videos.module';
import { WechatModule } from './wechat/wechat.module';

const features = [
  SeasonsModule,
  ArticlesModule,
  DocumentsModule,
  SearchModule,
  IdentityModule,
  OrganisationsModule,
  StaffModule,
  EligibilityModule,
  BookingsModule,
  LecturersModule,
  OnsiteModule,
  ServicePointsModule,
  CalendarsModule,
  LecturesModule,
  CertificatesModule,
  VideosModule,
  CoursesModule,
  ForumModule,
  PreviewsModule,
  PrivacyModule,
  PublicistsModule,
  LedgerModule,
  SharingModule,
  PostersModule,
];

@Global()
@Module({})
export class AppModule {
  static configured(config: Config, source: DataSource, clock: Clock): DynamicModule {
    return {
      module: AppModule,
      imports: [
        DatabaseModule.of(source),
        LeasesModule,
        RoundsModule,
        HoldingsModule,
        CitationsModule,
        RetentionModule,
        SealingModule.configured(config.sealingKeys),
        StorageModule.configured(config.files),
        OperationsModule,
        HttpModule.configured(config),
        WechatModule.configured(config.wechat),
        AuditModule.configured(config.sealEvery),
        OutboxModule.configured(config.outboxSlots),
        RemindersModule.configured(config.templates),
        ...features,
      ],
      providers: [{ provide: Clock, useValue: clock }],
      exports: [Clock],
    };
  }
}
