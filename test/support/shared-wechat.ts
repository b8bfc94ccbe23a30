import { Database } from '@titles/server/database/database';
import { type WechatStandIn } from '@titles/server/wechat/stand-in/stand-in';
import { startStandIn } from '@titles/server/wechat/stand-in/start';
import { WechatGateway } from '@titles/server/wechat/wechat-gateway.service';
import { TestClock } from './clock';
import { type DatabaseName, freshDatabase } from './databases';
import { startServer, type TestServer } from './server';

const TABLES = ['wechat_access_tokens', 'wechat_events'];

export interface SharedWechat {
  clock: TestClock;
  wechat: WechatStandIn;
  /** Two processes of the service; events go to the first. */
  one: TestServer;
  two: TestServer;
  gatewayOf: (server: TestServer) => WechatGateway;
  /** The text check, a call that needs a token and may be repeated. */
  check: (server: TestServer, text?: string) => ReturnType<WechatGateway['checkText']>;
  /** What was kept of WeChat's events, oldest first. */
  events: () => Promise<{ type: string; openid: string; details: string }[]>;
  /** As if nothing had happened yet. */
  forget: () => Promise<void>;
  close: () => Promise<void>;
}

/** Two processes of the service on one database, and the WeChat that both use. */
export async function shareWechat(name: DatabaseName): Promise<SharedWechat> {
  const clock = new TestClock();
  const wechat = await startStandIn(clock);
  const config = { database: await freshDatabase(name), wechat: wechat.access };
  const one = await startServer({ database: name, clock, config });
  const two = await startServer({ database: name, clock, config });
  wechat.deliverTo(one.origin);
  const { source } = one.app.get(Database);
  const gatewayOf = ({ app }: TestServer) => app.get(WechatGateway);
  return {
    clock,
    wechat,
    one,
    two,
    gatewayOf,
    check: (server, text = '您好') =>
      gatewayOf(server).checkText({ text, openid: wechat.openidOf('Li'), kind: 'forum' }),
    events: () => source.query('SELECT type, openid, details FROM wechat_events ORDER BY id'),
    forget: async () => {
      await wechat.settled();
      wechat.reset();
      for (const table of TABLES) await source.query(`DELETE FROM ${table}`);
    },
    close: async () => {
      await one.close();
      await two.close();
      await wechat.onApplicationShutdown();
    },
  };
}
