import { type DynamicModule, Global, Module } from '@nestjs/common';
import { type DataSource } from 'typeorm';
import { Clock } from './clock';
import { type Config } from './config';
import { DatabaseModule } from './database/database.module';
import { DocumentsModule } from './documents/documents.module';
import { HttpModule } from './http/http.module';
import { IdentityModule } from './identity/identity.module';
import { SearchModule } from './search/search.module';
import { WechatModule } from './wechat/wechat.module';

const features = [DocumentsModule, SearchModule, IdentityModule];

@Global()
@Module({})
export class AppModule {
  static configured(config: Config, source: DataSource, clock: Clock): DynamicModule {
    return {
      module: AppModule,
      imports: [
        DatabaseModule.of(source),
        HttpModule.configured(config),
        WechatModule.configured(config.wechat),
        ...features,
      ],
      providers: [{ provide: Clock, useValue: clock }],
      exports: [Clock],
    };
  }
}
