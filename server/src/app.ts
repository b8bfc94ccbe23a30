import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module';
import { type Clock } from './clock';
import { type Config } from './config';
import { connect, migrate } from './database/connect';
import { JsonLog } from './operations/json-log';
import { fastifyAdapter, prepareInstance } from './http/instance';

/** The whole service, migrated and ready to listen. Throws ConfigError when the database cannot be used. */
export async function createApp(config: Config, clock: Clock): Promise<NestFastifyApplication> {
  const source = await connect(config.database);
  await migrate(source);
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.configured(config, source, clock),
    fastifyAdapter(config),
    {
      logger: config.log === 'json' ? new JsonLog() : ['fatal', 'error', 'warn'],
      bodyParser: false,
      abortOnError: false,
    },
  );
  prepareInstance(app, config);
  await app.init();
  return app;
}
