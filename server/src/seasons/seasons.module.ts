import { Module } from '@nestjs/common';
import { ArticlesModule } from '../articles/articles.module';
import { SearchModule } from '../search/search.module';
import { SeasonEditing } from './season-editing.service';
import { SeasonRelease } from './season-release.service';
import { SeasonsData } from './seasons-data.service';
import { SeasonEditingController } from './season-editing.controller';
import { SeasonsController } from './seasons.controller';
import { SeasonService } from './seasons.service';

@Module({
  imports: [ArticlesModule, SearchModule],
  controllers: [SeasonsController, SeasonEditingController],
  providers: [SeasonService, SeasonEditing, SeasonRelease, SeasonsData],
  exports: [SeasonService, SeasonEditing, SeasonRelease],
})
export class SeasonsModule {}
