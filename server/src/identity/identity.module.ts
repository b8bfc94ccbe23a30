import { Global, Module } from '@nestjs/common';
import { Callers } from '../http/caller';
import { IdentityController } from './identity.controller';
import { IdentityService } from './identity.service';

@Global()
@Module({
  controllers: [IdentityController],
  providers: [IdentityService, { provide: Callers, useExisting: IdentityService }],
  exports: [Callers],
})
export class IdentityModule {}
