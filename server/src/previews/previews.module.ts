import { Module } from '@nestjs/common';
import { ArticlesModule } from '../articles/articles.module';
import { PreviewsController } from './previews.controller';
import { Previews } from './previews.service';

@Module({ imports: [ArticlesModule], controllers: [PreviewsController], providers: [Previews] })
export class PreviewsModule {}
