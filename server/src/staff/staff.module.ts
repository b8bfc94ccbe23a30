import { Module } from '@nestjs/common';
import { ConsoleDoor } from './console-door.service';
import { Credentials } from './credentials.service';
import { Enrolment } from './enrolment.service';
import { ScanPictures } from './scan-pictures.service';
import { Scans } from './scans.service';
import { SignInDelays } from './sign-in-delays.service';
import { StaffData } from './staff-data.service';
import { StaffController } from './staff.controller';
import { StaffSignIn } from './staff-sign-in.service';

@Module({
  controllers: [StaffController],
  providers: [ConsoleDoor, Credentials, Enrolment, ScanPictures, Scans, SignInDelays, StaffSignIn, StaffData],
})
export class StaffModule {}
