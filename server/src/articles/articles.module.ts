import { Module } from '@nestjs/common';
import { SearchModule } from '../search/search.module';
import { ArticleEditing } from './article-editing.service';
import { ArticlesController } from './articles.controller';
import { ArticleService } from './articles.service';

@Module({
  imports: [SearchModule],
  controllers: [ArticlesController],
  providers: [ArticleService, ArticleEditing],
  exports: [ArticleService, ArticleEditing],
})
export class ArticlesModule {}
