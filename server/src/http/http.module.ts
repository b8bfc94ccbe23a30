import { type DynamicModule, Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { type Config } from '../config';
import { AccessGuard } from './access.guard';
import { CONTENT_RECHECK, PublishedContent } from './published.service';
import { RefusalFilter } from './refusal.filter';

@Global()
@Module({})
export class HttpModule {
  static configured(config: Config): DynamicModule {
    return {
      module: HttpModule,
      providers: [
        { provide: CONTENT_RECHECK, useValue: config.contentRecheck },
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_FILTER, useClass: RefusalFilter },
        PublishedContent,
      ],
      exports: [PublishedContent],
    };
  }
}
