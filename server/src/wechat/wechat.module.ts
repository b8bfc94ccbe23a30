import { type DynamicModule, Global, Module } from '@nestjs/common';
import { Clock } from '../clock';
import { Database } from '../database/database';
import { type WechatConfig } from '../config';
import { EventsData } from './push/events-data.service';
import { WechatEvents } from './push/wechat-events.service';
import { WechatPush } from './push/wechat-push.service';
import { startStandIn } from './stand-in/start';
import { WechatStandIn } from './stand-in/stand-in';
import { AccessTokens } from './token/access-tokens.service';
import { WechatGateway } from './wechat-gateway.service';
import { WechatService } from './wechat.service';

const ACCESS = Symbol('how WeChat is reached');

/** The real WeChat when configured; else the stand-in, and the service {@link WechatStandIn} is there too. */
@Global()
@Module({})
export class WechatModule {
  static configured(wechat: WechatConfig | null): DynamicModule {
    return {
      module: WechatModule,
      providers: [
        {
          provide: WechatStandIn,
          useFactory: (clock: Clock) => (wechat ? null : startStandIn(clock)),
          inject: [Clock],
        },
        {
          provide: ACCESS,
          useFactory: (standIn: WechatStandIn): WechatConfig => wechat ?? standIn.access,
          inject: [WechatStandIn],
        },
        {
          provide: WechatService,
          useFactory: (access: WechatConfig) => new WechatService(access),
          inject: [ACCESS],
        },
        {
          provide: AccessTokens,
          useFactory: (database: Database, clock: Clock, access: WechatConfig) =>
            new AccessTokens(database, clock, access),
          inject: [Database, Clock, ACCESS],
        },
        {
          provide: WechatGateway,
          useFactory: (access: WechatConfig, tokens: AccessTokens) => new WechatGateway(access, tokens),
          inject: [ACCESS, AccessTokens],
        },
        WechatEvents,
        EventsData,
        {
          provide: WechatPush,
          useFactory: ({ push, ...access }: WechatConfig, clock: Clock, events: WechatEvents) =>
            push ? new WechatPush({ ...access, push }, clock, events) : null,
          inject: [ACCESS, Clock, WechatEvents],
        },
      ],
      exports: [WechatStandIn, WechatService, WechatGateway, WechatEvents, WechatPush],
    };
  }
}
