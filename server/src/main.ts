import { createApp } from './app';
import { SystemClock } from './clock';
import { readConfig } from './config';
import { seedDemo } from './database/seeds';
import { startFailure } from './start-failure';
import { CONTROL_PATH } from './wechat/stand-in/control';
import { WechatStandIn } from './wechat/stand-in/stand-in';

/** Below the 30 seconds after which a container is killed. */
const SHUTDOWN_PATIENCE = 25_000;

async function main(): Promise<void> {
  const config = readConfig();
  const app = await createApp(config, new SystemClock());
  app.enableShutdownHooks(['SIGINT', 'SIGTERM']);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, giveUpLater);
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

/** What is under way finishes after a signal, but not for ever. */
function giveUpLater(): void {
  setTimeout(() => {
    console.error('Not everything under way was finished in time; ending all the same.');
    process.exit(1);
  }, SHUTDOWN_PATIENCE).unref();
}

main().catch((error: unknown) => {
  console.error(startFailure(error));
  process.exit(1);
});
