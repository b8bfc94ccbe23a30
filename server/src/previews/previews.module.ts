import { Module } from '@nestjs/common';
import { ArticlesModule } from '../articles/articles.module';
import { PreviewsData } from './previews-data.service';
import { PreviewsController } from './previews.controller';
import { Previews } from './previews.service';

@Module({ imports: [ArticlesModule], controllers: [PreviewsController], providers: [Previews, PreviewsData] })
export class PreviewsModule {}
