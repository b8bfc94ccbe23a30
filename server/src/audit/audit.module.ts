import { type DynamicModule, Global, Module } from '@nestjs/common';
import { AuditData } from './audit-data.service';
import { AuditCheck } from './audit-check.service';
import { AuditController } from './audit.controller';
import { AuditList } from './audit-list.service';
import { AuditSealer, SEAL_EVERY } from './audit-sealer.service';
import { Audit } from './audit.service';

@Global()
@Module({})
export class AuditModule {
  /** @param sealEvery in milliseconds; 0 for never by itself */
  static configured(sealEvery: number): DynamicModule {
    return {
      module: AuditModule,
      controllers: [AuditController],
      providers: [
        Audit,
        AuditCheck,
        AuditData,
        AuditList,
        AuditSealer,
        { provide: SEAL_EVERY, useValue: sealEvery },
      ],
      exports: [Audit],
    };
  }
}
