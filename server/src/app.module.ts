import { type DynamicModule, Global, Module } from '@nestjs/common';
import { Clock } from './clock';
import { type Config } from './config';
import { DatabaseModule } from './database/database.module';
import { HttpModule } from './http/http.module';
import { IdentityModule } from './identity/identity.module';
import { WechatModule } from './wechat/wechat.module';

const features = [IdentityModule];

@Global()
@Module({})
export class AppModule {
  static configured(config: Config, clock: Clock): DynamicModule {
    return {
      module: AppModule,
      imports: [
        DatabaseModule.connected(config.database),
        HttpModule.configured(config),
        WechatModule.configured(config.wechat),
        ...features,
      ],
      providers: [{ provide: Clock, useValue: clock }],
      exports: [Clock],
    };
  }
}
