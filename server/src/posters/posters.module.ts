import { Module } from '@nestjs/common';
import { ArticlesModule } from '../articles/articles.module';
import { LecturesModule } from '../lectures/lectures.module';
import { SeasonsModule } from '../seasons/seasons.module';
import { SharingModule } from '../sharing/sharing.module';
import { PosterContents } from './poster-contents.service';
import { PosterPress } from './poster-press.service';
import { PostersData } from './posters-data.service';
import { PostersController } from './posters.controller';
import { Posters } from './posters.service';

@Module({
  imports: [ArticlesModule, LecturesModule, SeasonsModule, SharingModule],
  controllers: [PostersController],
  providers: [PosterContents, PosterPress, Posters, PostersData],
})
export class PostersModule {}
