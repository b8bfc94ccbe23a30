import { Controller } from '@nestjs/common';
import { type Input } from '@titles/shared/contract/endpoint';
import { videoDesk } from '@titles/shared/contract/video-desk';
import { byAccount } from '../audit/audit.service';
import { type ArrivingFile } from '../http/arriving-file';
import { type SignedInCaller } from '../http/caller';
import { Implements } from '../http/implements';
import { SlideDesk } from './slide-desk.service';
import { type SlideType } from './slide.entity';
import { VideoDesk } from './video-desk.service';

@Controller()
export class VideoDeskController {
  constructor(
    private readonly desk: VideoDesk,
    private readonly slides: SlideDesk,
  ) {}

  @Implements(videoDesk.list)
  async list(_input: unknown, _caller: SignedInCaller) {
    return { videos: await this.desk.list() };
  }

  @Implements(videoDesk.get)
  get({ params }: Input<typeof videoDesk.get>, _caller: SignedInCaller) {
    return this.desk.get(params.videoId);
  }

  @Implements(videoDesk.create)
  create({ body }: Input<typeof videoDesk.create>, { accountId }: SignedInCaller) {
    return this.desk.create(body, byAccount(accountId));
  }

  @Implements(videoDesk.change)
  change({ params, body }: Input<typeof videoDesk.change>, { accountId }: SignedInCaller) {
    return this.desk.change(params.videoId, body.revision, body.details, byAccount(accountId));
  }

  @Implements(videoDesk.film)
  film(
    { params, file }: Input<typeof videoDesk.film> & { file: ArrivingFile },
    { accountId }: SignedInCaller,
  ) {
    return this.desk.bringFilm(params.videoId, file, byAccount(accountId));
  }

  @Implements(videoDesk.poster)
  poster(
    { params, file }: Input<typeof videoDesk.poster> & { file: ArrivingFile },
    { accountId }: SignedInCaller,
  ) {
    return this.desk.bringPoster(params.videoId, file, byAccount(accountId));
  }

  @Implements(videoDesk.watch)
  watch({ params }: Input<typeof videoDesk.watch>, _caller: SignedInCaller) {
    return this.desk.watch(params.videoId);
  }

  @Implements(videoDesk.slides.add)
  addSlide(
    { params, query, file }: Input<typeof videoDesk.slides.add> & { file: ArrivingFile },
    { accountId }: SignedInCaller,
  ) {
    // The contract lets in no other type.
    const picture = file as ArrivingFile & { type: SlideType };
    return this.slides.add(params.videoId, query, picture, byAccount(accountId));
  }

  @Implements(videoDesk.slides.show)
  showSlide({ params }: Input<typeof videoDesk.slides.show>, _caller: SignedInCaller) {
    return this.slides.show(params.videoId, params.slideId);
  }

  @Implements(videoDesk.slides.change)
  changeSlide({ params, body }: Input<typeof videoDesk.slides.change>, { accountId }: SignedInCaller) {
    return this.slides.change(params.videoId, params.slideId, body, byAccount(accountId));
  }

  @Implements(videoDesk.slides.remove)
  removeSlide({ params }: Input<typeof videoDesk.slides.remove>, { accountId }: SignedInCaller) {
    return this.slides.remove(params.videoId, params.slideId, byAccount(accountId));
  }

  @Implements(videoDesk.publish)
  publish({ params }: Input<typeof videoDesk.publish>, { accountId }: SignedInCaller) {
    return this.desk.publish(params.videoId, byAccount(accountId));
  }

  @Implements(videoDesk.confirm)
  confirm({ params }: Input<typeof videoDesk.confirm>, { accountId }: SignedInCaller) {
    return this.desk.confirm(params.videoId, byAccount(accountId));
  }

  @Implements(videoDesk.withdraw)
  withdraw({ params }: Input<typeof videoDesk.withdraw>, { accountId }: SignedInCaller) {
    return this.desk.withdraw(params.videoId, byAccount(accountId));
  }
}
