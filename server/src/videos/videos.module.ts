import { Module } from '@nestjs/common';
import { Certificates } from './certificates.service';
import { SlideDesk } from './slide-desk.service';
import { VideoDeskController } from './video-desk.controller';
import { VideoDesk } from './video-desk.service';
import { VideosData } from './videos-data.service';
import { VideosController } from './videos.controller';
import { VideosService } from './videos.service';
import { Viewing } from './viewing.service';

@Module({
  controllers: [VideosController, VideoDeskController],
  providers: [VideosService, Viewing, Certificates, VideoDesk, SlideDesk, VideosData],
})
export class VideosModule {}
