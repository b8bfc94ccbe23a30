import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from '@titles/server/app';
import { type Config } from '@titles/server/config';
import { Rounds } from '@titles/server/rounds/rounds.service';
import { WechatStandIn } from '@titles/server/wechat/stand-in/stand-in';
import { developmentKeys } from '@titles/server/sealing/keys';
import { type ApiClient, clientOf } from './client';
import { TestClock } from './clock';
import { type DatabaseName, freshDatabase } from './databases';
import { testFolder } from './folder';

export interface TestServer {
  app: NestFastifyApplication;
  origin: string;
  clock: TestClock;
  wechat: WechatStandIn;
  /** The client of a person who is not signed in. */
  client: ApiClient;
  /** The client of a signed-in person; the same name is the same person. */
  signIn: (persona: string) => Promise<ApiClient>;
  close: () => Promise<void>;
}

interface Wish {
  database: DatabaseName;
  clock?: TestClock;
  /** What differs from the configuration of tests. */
  config?: Partial<Config>;
  /** What to add before it listens. */
  prepare?: (app: NestFastifyApplication) => void;
}

/** The real service on a fresh migrated database and a free port. */
export async function startServer({
  database,
  clock = new TestClock(),
  config,
  prepare,
}: Wish): Promise<TestServer> {
  const app = await createApp(
    {
      port: 0,
      host: '127.0.0.1',
      database: config?.database ?? (await freshDatabase(database)),
      files: testFolder('files'),
      wechat: null,
      templates: { dayBefore: 'day-before', hourBefore: 'hour-before', change: 'booking-change' },
      sealingKeys: developmentKeys,
      web: '/nowhere',
      console: '/nowhere',
      // Changes are seen at once, so that tests need not wait.
      contentRecheck: 0,
      limits: null,
      proxies: 0,
      metricsToken: null,
      log: 'plain',
      sealEvery: 0,
      demo: false,
      ...config,
    },
    clock,
  );
  prepare?.(app);
  await app.listen(0, '127.0.0.1');
  // They go by the real clock, and would act between two steps of a test on a busy machine.
  if (!config?.sealEvery) await app.get(Rounds).beforeApplicationShutdown();
  const origin = await app.getUrl();
  const wechat = app.get(WechatStandIn);
  return {
    app,
    origin,
    clock,
    wechat,
    client: clientOf(origin),
    signIn: async (persona) => {
      const { token } = await clientOf(origin).identity.signIn({ body: { code: wechat.codeFor(persona) } });
      return clientOf(origin, token);
    },
    close: () => app.close(),
  };
}

/** The same for one test: closed whatever happens. */
export async function withServer(wish: Wish, work: (server: TestServer) => Promise<void>): Promise<void> {
  const server = await startServer(wish);
  try {
    await work(server);
  } finally {
    await server.close();
  }
}
