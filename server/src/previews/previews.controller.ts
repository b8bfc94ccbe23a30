import { Controller } from '@nestjs/common';
import { type Input } from '@titles/shared/contract/endpoint';
import { previews } from '@titles/shared/contract/previews';
import { type SignedInCaller } from '../http/caller';
import { Implements } from '../http/implements';
import { Previews } from './previews.service';

@Controller()
export class PreviewsController {
  constructor(private readonly previews: Previews) {}

  @Implements(previews.open)
  async open({ body }: Input<typeof previews.open>, { accountId }: SignedInCaller) {
    const { token, until } = await this.previews.open(accountId, body);
    return { token, until: until.toISOString() };
  }

  @Implements(previews.update)
  async update({ params, body }: Input<typeof previews.update>, { accountId }: SignedInCaller) {
    await this.previews.update(params.token, accountId, body);
    return {};
  }

  @Implements(previews.season)
  season({ params }: Input<typeof previews.season>) {
    return this.previews.season(params.token);
  }

  @Implements(previews.articles)
  async list({ params, query }: Input<typeof previews.articles>) {
    return { articles: await this.previews.list(params.token, query) };
  }

  @Implements(previews.article)
  article({ params }: Input<typeof previews.article>) {
    return this.previews.article(params.token, params.articleId);
  }
}
