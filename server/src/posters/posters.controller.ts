import { Controller } from '@nestjs/common';
import { type Input } from '@titles/shared/contract/endpoint';
import { posters } from '@titles/shared/contract/posters';
import { type SignedInCaller } from '../http/caller';
import { Implements } from '../http/implements';
import { ShareLinks } from '../sharing/links.service';
import { Posters } from './posters.service';

@Controller()
export class PostersController {
  constructor(
    private readonly posters: Posters,
    private readonly links: ShareLinks,
  ) {}

  @Implements(posters.picture)
  async picture({ params }: Input<typeof posters.picture>, { accountId }: SignedInCaller) {
    const content = await this.posters.of(params.token, 'picture', accountId);
    return { type: 'image/png' as const, content, name: '海报.png' };
  }

  @Implements(posters.sheet)
  async sheet({ params }: Input<typeof posters.sheet>, { accountId }: SignedInCaller) {
    const content = await this.posters.of(params.token, 'sheet', accountId);
    return { type: 'application/pdf' as const, content, name: '海报A4.pdf' };
  }

  @Implements(posters.opened)
  async opened({ params }: Input<typeof posters.opened>) {
    return { content: await this.links.contentOf(params.token) };
  }
}
