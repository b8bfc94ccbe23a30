import { Global, Module } from '@nestjs/common';
import { Callers } from '../http/caller';
import { OrganisationsModule } from '../organisations/organisations.module';
import { CallersService } from './callers.service';
import { ActorNames } from '../audit/actor-names.service';
import { AccountsController } from './accounts.controller';
import { AccountNames } from './account-names.service';
import { CompanyPublicists } from './company-publicists.service';
import { GrantsController } from './grants.controller';
import { GrantsService } from './grants.service';
import { IdentityData } from './identity-data.service';
import { IdentityController } from './identity.controller';
import { IdentityService } from './identity.service';
import { Invitations } from './invitations.service';
import { ListedGrants } from './listed-grants.service';
import { SessionsController } from './sessions.controller';
import { SessionsService } from './sessions.service';

@Global()
@Module({
  imports: [OrganisationsModule],
  controllers: [IdentityController, SessionsController, GrantsController, AccountsController],
  providers: [
    IdentityService,
    SessionsService,
    GrantsService,
    CompanyPublicists,
    Invitations,
    IdentityData,
    ListedGrants,
    { provide: ActorNames, useClass: AccountNames },
    { provide: Callers, useClass: CallersService },
  ],
  exports: [
    ...[Callers, ActorNames, IdentityService, SessionsService],
    ...[GrantsService, CompanyPublicists, Invitations],
  ],
})
export class IdentityModule {}
