import { type AddressInfo } from 'node:net';
import { createApp } from './app';
import { SystemClock } from './clock';
import { readConfig } from './config';
import { startFailure } from './start-failure';

async function main(): Promise<void> {
  const config = readConfig();
  const app = await createApp(config, new SystemClock());
  app.enableShutdownHooks(['SIGINT', 'SIGTERM']);
  if (!config.wechat)
    console.log('WeChat sign-in: a local stand-in signs people in, since WX_APP_ID is not set.');
  await app.listen(config.port, config.host);
  const { port } = app.getHttpServer().address() as AddressInfo;
  console.log(`Ready on http://localhost:${port}`);
}

main().catch((error: unknown) => {
  console.error(startFailure(error));
  process.exit(1);
});
