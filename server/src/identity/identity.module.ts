import { Global, Module } from '@nestjs/common';
import { Callers } from '../http/caller';
import { CallersService } from './callers.service';
import { IdentityController } from './identity.controller';
import { IdentityService } from './identity.service';
import { SessionsController } from './sessions.controller';
import { SessionsService } from './sessions.service';

@Global()
@Module({
  controllers: [IdentityController, SessionsController],
  providers: [IdentityService, SessionsService, { provide: Callers, useClass: CallersService }],
  exports: [Callers],
})
export class IdentityModule {}
