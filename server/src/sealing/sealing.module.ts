import { type DynamicModule, Global, Module } from '@nestjs/common';
import { KeyRotation } from './key-rotation.service';
import { type SealingKeys } from './keys';
import { Vault } from './vault';

/** A frame: whoever keeps an ID number or a phone number seals it here, and registers it for a change of keys. */
@Global()
@Module({})
export class SealingModule {
  static configured(keys: SealingKeys): DynamicModule {
    return {
      module: SealingModule,
      providers: [{ provide: Vault, useValue: new Vault(keys) }, KeyRotation],
      exports: [Vault, KeyRotation],
    };
  }
}
