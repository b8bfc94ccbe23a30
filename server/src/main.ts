import { createApp } from './app';
import { SystemClock } from './clock';
import { readConfig } from './config';
import { seedDemo } from './database/seeds';
import { startFailure } from './start-failure';

async function main(): Promise<void> {
  const config = readConfig();
  const app = await createApp(config, new SystemClock());
  app.enableShutdownHooks(['SIGINT', 'SIGTERM']);
  if (config.demo) {
    const { seasons, articles } = await seedDemo(app);
    console.log(`Demo content: ${seasons} seasons and ${articles} articles, marked as examples.`);
  }
  if (!config.wechat)
    console.log('WeChat sign-in: a local stand-in signs people in, since WX_APP_ID is not set.');
  // Not Nest's own listen, which logs a stack before it throws.
  const address = await app.getHttpAdapter().getInstance().listen({
    port: config.port,
    host: config.host,
  });
  console.log(`Ready on http://localhost:${new URL(address).port}`);
}

main().catch((error: unknown) => {
  console.error(startFailure(error));
  process.exit(1);
});
