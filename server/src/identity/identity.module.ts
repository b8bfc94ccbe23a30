import { Global, Module } from '@nestjs/common';
import { Callers } from '../http/caller';
import { OrganisationsModule } from '../organisations/organisations.module';
import { ActorNames } from './actor-names.service';
import { CallersService } from './callers.service';
import { GrantsController } from './grants.controller';
import { GrantsService } from './grants.service';
import { IdentityController } from './identity.controller';
import { IdentityService } from './identity.service';
import { Invitations } from './invitations.service';
import { SessionsController } from './sessions.controller';
import { SessionsService } from './sessions.service';

@Global()
@Module({
  imports: [OrganisationsModule],
  controllers: [IdentityController, SessionsController, GrantsController],
  providers: [
    IdentityService,
    SessionsService,
    GrantsService,
    Invitations,
    ActorNames,
    { provide: Callers, useClass: CallersService },
  ],
  exports: [Callers, IdentityService, SessionsService, GrantsService, Invitations, ActorNames],
})
export class IdentityModule {}
