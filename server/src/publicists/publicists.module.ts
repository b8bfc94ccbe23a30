import { Module } from '@nestjs/common';
import { OrganisationsModule } from '../organisations/organisations.module';
import { Applications } from './applications.service';
import { ApprovalsController } from './approvals.controller';
import { Approvals } from './approvals.service';
import { PublicistsData, PublicistsSealing } from './publicists-data.service';
import { PublicistsController } from './publicists.controller';
import { Publicists } from './publicists.service';

@Module({
  imports: [OrganisationsModule],
  controllers: [PublicistsController, ApprovalsController],
  providers: [Publicists, Applications, Approvals, PublicistsData, PublicistsSealing],
  exports: [Publicists],
})
export class PublicistsModule {}
