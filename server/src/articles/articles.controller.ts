import { Controller } from '@nestjs/common';
import { articles } from '@titles/shared/contract/articles';
import { type Input, type Result } from '@titles/shared/contract/endpoint';
import { Implements } from '../http/implements';
import { ArticleService } from './articles.service';

@Controller()
export class ArticlesController {
  constructor(private readonly articles: ArticleService) {}

  @Implements(articles.list)
  async list({ query }: Input<typeof articles.list>): Promise<Result<typeof articles.list>> {
    return { articles: await this.articles.list(query) };
  }

  @Implements(articles.get)
  get({ params }: Input<typeof articles.get>): Promise<Result<typeof articles.get>> {
    return this.articles.get(params.articleId);
  }
}
