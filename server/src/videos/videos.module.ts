import { Module } from '@nestjs/common';
import { CertificatesModule } from '../certificates/certificates.module';
import { VideoDeskController } from './video-desk.controller';
import { VideoDesk } from './video-desk.service';
import { VideosData } from './videos-data.service';
import { VideosController } from './videos.controller';
import { VideosService } from './videos.service';
import { ViewingCertificates } from './viewing-certificates.service';
import { Viewing } from './viewing.service';

@Module({
  imports: [CertificatesModule],
  controllers: [VideosController, VideoDeskController],
  providers: [VideosService, Viewing, ViewingCertificates, VideoDesk, VideosData],
  exports: [VideosService, Viewing],
})
export class VideosModule {}
