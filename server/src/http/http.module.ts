import { type DynamicModule, Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { type Config } from '../config';
import { AccessGuard } from './access.guard';
import { EdgeRetention } from './edge-retention.service';
import { RATE_LIMITS, RateLimits } from './limits/rate-limits.service';
import { OnceInterceptor } from './once/once.interceptor';
import { Once } from './once/once.service';
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
        { provide: RATE_LIMITS, useValue: config.limits },
        RateLimits,
        Once,
        EdgeRetention,
        { provide: APP_INTERCEPTOR, useClass: OnceInterceptor },
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_FILTER, useClass: RefusalFilter },
        PublishedContent,
      ],
      exports: [PublishedContent, CONTENT_RECHECK],
    };
  }
}
