import { type DynamicModule, Global, Module } from '@nestjs/common';
import { type DataSource } from 'typeorm';
import { ArticlesModule } from './articles/articles.module';
import { AuditModule } from './audit/audit.module';
import { BookingsModule } from './bookings/bookings.module';
import { Clock } from './clock';
import { type Config } from './config';
import { DatabaseModule } from './database/database.module';
import { DocumentsModule } from './documents/documents.module';
import { EligibilityModule } from './eligibility/eligibility.module';
import { HttpModule } from './http/http.module';
import { IdentityModule } from './identity/identity.module';
import { OrganisationsModule } from './organisations/organisations.module';
import { OutboxModule } from './outbox/outbox.module';
import { SearchModule } from './search/search.module';
import { SeasonsModule } from './seasons/seasons.module';
import { StaffModule } from './staff/staff.module';
import { StorageModule } from './storage/storage.module';
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
];

@Global()
@Module({})
export class AppModule {
  static configured(config: Config, source: DataSource, clock: Clock): DynamicModule {
    return {
      module: AppModule,
      imports: [
        DatabaseModule.of(source),
        StorageModule.configured(config.files),
        HttpModule.configured(config),
        WechatModule.configured(config.wechat),
        AuditModule.configured(config.sealEvery),
        OutboxModule.configured(config.outboxSlots),
        ...features,
      ],
      providers: [{ provide: Clock, useValue: clock }],
      exports: [Clock],
    };
  }
}
