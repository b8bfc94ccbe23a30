import { type DynamicModule, Global, Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type DatabaseConfig } from '../config';
import { connect } from './connect';
import { Database } from './database';

@Global()
@Module({})
export class DatabaseModule {
  static connected(config: DatabaseConfig): DynamicModule {
    return {
      module: DatabaseModule,
      providers: [{ provide: DataSource, useFactory: () => migrated(config) }, Database],
      exports: [Database],
    };
  }
}

async function migrated(config: DatabaseConfig): Promise<DataSource> {
  const source = await connect(config);
  await source.runMigrations();
  return source;
}
