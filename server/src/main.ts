import { createApp } from './app';
import { SystemClock } from './clock';
import { readConfig } from './config';
import { seedDemo } from './database/seeds';
import { startFailure } from './start-failure';
import { CONTROL_PATH } from './wechat/stand-in/control';
import { WechatStandIn } from './wechat/stand-in/stand-in';

async function main(): Promise<void> {
  const config = readConfig();
  const app = await createApp(config, new SystemClock());
  app.enableShutdownHooks(['SIGINT', 'SIGTERM']);
  if (config.demo) {
    const { seasons, articles } = await seedDemo(app);
    console.log(`Demo content: ${seasons} seasons and ${articles} articles, marked as examples.`);
  }
  // Not Nest's own listen, which logs a stack before it throws.
  const address = await app.getHttpAdapter().getInstance().listen({
    port: config.port,
    host: config.host,
  });
  if (!config.wechat)
    console.log(
      `A local stand-in takes WeChat's place, since WX_APP_ID is not set: it signs people in, and /dev/inbox shows what it was sent. Its control surface is ${app.get(WechatStandIn).access.base}${CONTROL_PATH}`,
    );
  console.log(`Ready on http://localhost:${new URL(address).port}`);
}

main().catch((error: unknown) => {
  console.error(startFailure(error));
  process.exit(1);
});
