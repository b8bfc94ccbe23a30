import { Module } from '@nestjs/common';
import { BookingsModule } from '../bookings/bookings.module';
import { OnsiteModule } from '../onsite/onsite.module';
import { OrganisationsModule } from '../organisations/organisations.module';
import { Applications } from './applications.service';
import { ApprovalsController } from './approvals.controller';
import { Approvals } from './approvals.service';
import { PublicistsEnding } from './ending.service';
import { HandingOver } from './handing-over.service';
import { PublicistsErasure, PublicistsLeaving } from './leaving.service';
import { PublicistsData, PublicistsSealing } from './publicists-data.service';
import { PublicistsController } from './publicists.controller';
import { Publicists } from './publicists.service';

@Module({
  imports: [BookingsModule, OnsiteModule, OrganisationsModule],
  controllers: [PublicistsController, ApprovalsController],
  providers: [
    ...[Publicists, Applications, Approvals, HandingOver],
    ...[PublicistsEnding, PublicistsLeaving, PublicistsErasure, PublicistsData, PublicistsSealing],
  ],
  exports: [Publicists],
})
export class PublicistsModule {}
