import { Module } from '@nestjs/common';
import { SearchModule } from '../search/search.module';
import { ArticleChecks } from './article-checks.service';
import { ArticleEditing } from './article-editing.service';
import { ArticleEditingController } from './article-editing.controller';
import { ArticlesData } from './articles-data.service';
import { ArticlesController } from './articles.controller';
import { ArticleService } from './articles.service';

@Module({
  imports: [SearchModule],
  controllers: [ArticlesController, ArticleEditingController],
  providers: [ArticleService, ArticleEditing, ArticleChecks, ArticlesData],
  exports: [ArticleService, ArticleEditing, ArticleChecks],
})
export class ArticlesModule {}
