import { type DynamicModule, Global, Module } from '@nestjs/common';
import { FILES_FOLDER, Storage } from './storage.service';

/** A frame: any feature may keep files. */
@Global()
@Module({})
export class StorageModule {
  static configured(folder: string): DynamicModule {
    return {
      module: StorageModule,
      providers: [{ provide: FILES_FOLDER, useValue: folder }, Storage],
      exports: [Storage],
    };
  }
}
