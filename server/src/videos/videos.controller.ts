import { Controller } from '@nestjs/common';
import { type Input } from '@titles/shared/contract/endpoint';
import { videos } from '@titles/shared/contract/videos';
import { type SignedInCaller } from '../http/caller';
import { Implements } from '../http/implements';
import { VideosService } from './videos.service';
import { Viewing } from './viewing.service';

@Controller()
export class VideosController {
  constructor(
    private readonly videos: VideosService,
    private readonly viewing: Viewing,
  ) {}

  @Implements(videos.list)
  async list() {
    return { videos: await this.videos.list() };
  }

  @Implements(videos.get)
  get({ params }: Input<typeof videos.get>) {
    return this.videos.get(params.videoId);
  }

  @Implements(videos.film)
  film({ params }: Input<typeof videos.film>) {
    return this.videos.film(params.videoId);
  }

  @Implements(videos.poster)
  poster({ params }: Input<typeof videos.poster>) {
    return this.videos.poster(params.videoId);
  }

  @Implements(videos.open)
  open({ params }: Input<typeof videos.open>, { accountId }: SignedInCaller) {
    return this.viewing.open(accountId, params.videoId);
  }

  @Implements(videos.report)
  report({ params, body }: Input<typeof videos.report>, { accountId }: SignedInCaller) {
    return this.viewing.report(accountId, params.videoId, body);
  }

  @Implements(videos.progress)
  async progress(_input: unknown, { accountId }: SignedInCaller) {
    return { progress: await this.viewing.progress(accountId) };
  }
}
