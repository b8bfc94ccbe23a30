import { Module } from '@nestjs/common';
import { ArticlesModule } from '../articles/articles.module';
import { SeasonEditing } from './season-editing.service';
import { SeasonRelease } from './season-release.service';
import { SeasonsController } from './seasons.controller';
import { SeasonService } from './seasons.service';

@Module({
  imports: [ArticlesModule],
  controllers: [SeasonsController],
  providers: [SeasonService, SeasonEditing, SeasonRelease],
  exports: [SeasonService, SeasonEditing, SeasonRelease],
})
export class SeasonsModule {}
