import { Module } from '@nestjs/common';
import { BookingsModule } from '../bookings/bookings.module';
import { LecturerProposals } from './lecturer-proposals.service';
import { LecturersController } from './lecturers.controller';
import { LecturersData } from './lecturers-data.service';
import { Lecturers } from './lecturers.service';
import { Portraits } from './portraits.service';
import { Travel } from './travel.service';

@Module({
  imports: [BookingsModule],
  controllers: [LecturersController],
  providers: [Lecturers, LecturerProposals, LecturersData, Portraits, Travel],
  exports: [Lecturers, LecturerProposals, Portraits, Travel],
})
export class LecturersModule {}
