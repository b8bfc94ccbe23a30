import { type DynamicModule, Global, Module } from '@nestjs/common';
import { type SealingKeys } from './keys';
import { SealedTables } from './sealed-tables.service';
import { Vault } from './vault';

/** A frame: whoever keeps an ID number or a phone number seals it here. */
@Global()
@Module({})
export class SealingModule {
  static configured(keys: SealingKeys): DynamicModule {
    return {
      module: SealingModule,
      providers: [{ provide: Vault, useValue: new Vault(keys) }, SealedTables],
      exports: [Vault, SealedTables],
    };
  }
}
