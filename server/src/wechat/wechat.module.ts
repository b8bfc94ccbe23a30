import { type DynamicModule, Global, Module } from '@nestjs/common';
import { type Config } from '../config';
import { WechatStandIn } from './stand-in';
import { WechatService } from './wechat.service';

/** The real WeChat when configured; else the stand-in, and the service {@link WechatStandIn} is there too. */
@Global()
@Module({})
export class WechatModule {
  static configured(wechat: Config['wechat']): DynamicModule {
    return {
      module: WechatModule,
      providers: [
        { provide: WechatStandIn, useFactory: () => (wechat ? null : new WechatStandIn().listen()) },
        {
          provide: WechatService,
          useFactory: (standIn: WechatStandIn) => new WechatService(wechat ?? standIn.access),
          inject: [WechatStandIn],
        },
      ],
      exports: [WechatStandIn, WechatService],
    };
  }
}
