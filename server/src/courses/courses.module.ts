import { Module } from '@nestjs/common';
import { CertificatesModule } from '../certificates/certificates.module';
import { VideosModule } from '../videos/videos.module';
import { Attempts } from './attempts.service';
import { CourseCertificates } from './course-certificates.service';
import { CourseDeskController } from './course-desk.controller';
import { CourseDesk } from './course-desk.service';
import { CourseWatch } from './course-watch.service';
import { CoursesData } from './courses-data.service';
import { CoursesController } from './courses.controller';
import { Courses } from './courses.service';
import { Standings } from './standings.service';

@Module({
  imports: [CertificatesModule, VideosModule],
  controllers: [CoursesController, CourseDeskController],
  providers: [Courses, Standings, Attempts, CourseCertificates, CourseDesk, CourseWatch, CoursesData],
})
export class CoursesModule {}
