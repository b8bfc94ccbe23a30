import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module';
import { type Clock } from './clock';
import { type Config } from './config';
import { fastifyAdapter, prepareInstance } from './http/instance';

/** The whole service, migrated and ready to listen. */
export async function createApp(config: Config, clock: Clock): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.configured(config, clock),
    fastifyAdapter(),
    { logger: ['fatal', 'error', 'warn'], bodyParser: false, abortOnError: false },
  );
  prepareInstance(app);
  await app.init();
  return app;
}
