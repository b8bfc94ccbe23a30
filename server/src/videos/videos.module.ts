import { Module } from '@nestjs/common';
import { CertificatesModule } from '../certificates/certificates.module';
import { SlideDesk } from './slide-desk.service';
import { VideoDeskController } from './video-desk.controller';
import { VideoDesk } from './video-desk.service';
import { VideoWatch } from './video-watch.service';
import { VideosData } from './videos-data.service';
import { VideosController } from './videos.controller';
import { VideosService } from './videos.service';
import { ViewingCertificates } from './viewing-certificates.service';
import { Viewing } from './viewing.service';

@Module({
  imports: [CertificatesModule],
  controllers: [VideosController, VideoDeskController],
  providers: [VideosService, Viewing, ViewingCertificates, VideoDesk, VideoWatch, SlideDesk, VideosData],
  exports: [VideosService, Viewing],
})
export class VideosModule {}
