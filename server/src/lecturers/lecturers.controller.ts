import { Controller } from '@nestjs/common';
import { type Input } from '@titles/shared/contract/endpoint';
import { lecturers } from '@titles/shared/contract/lecturers';
import { type ArrivingFile } from '../http/arriving-file';
import { type SignedInCaller } from '../http/caller';
import { Implements } from '../http/implements';
import { reachOf } from '../http/reach';
import { Lecturers } from './lecturers.service';
import { Portraits } from './portraits.service';
import { Travel } from './travel.service';

// The contract lets in no other type.
const picture = (file: ArrivingFile) => file as ArrivingFile & { type: 'image/jpeg' | 'image/png' };

@Controller()
export class LecturersController {
  constructor(
    private readonly lecturers: Lecturers,
    private readonly travel: Travel,
    private readonly portraits: Portraits,
  ) {}

  @Implements(lecturers.mine)
  async mine(_input: unknown, { accountId }: SignedInCaller) {
    return { lecturer: await this.lecturers.mine(accountId) };
  }

  @Implements(lecturers.save)
  save({ body }: Input<typeof lecturers.save>, { accountId }: SignedInCaller) {
    return this.lecturers.save(accountId, body);
  }

  @Implements(lecturers.portrait.set)
  async setPortrait({ file }: { file: ArrivingFile }, { accountId }: SignedInCaller) {
    return { portrait: await this.portraits.set(accountId, picture(file)) };
  }

  @Implements(lecturers.portrait.remove)
  async removePortrait(_input: unknown, { accountId }: SignedInCaller) {
    await this.portraits.remove(accountId);
    return {};
  }

  @Implements(lecturers.portrait.bring)
  bringPortrait(
    { params, query, file }: Input<typeof lecturers.portrait.bring> & { file: ArrivingFile },
    caller: SignedInCaller,
  ) {
    return this.portraits.bring(params.lecturerId, query.consent, picture(file), caller);
  }

  @Implements(lecturers.portrait.takeAway)
  takePortraitAway({ params }: Input<typeof lecturers.portrait.takeAway>, caller: SignedInCaller) {
    return this.portraits.takeAway(params.lecturerId, caller);
  }

  @Implements(lecturers.portrait.show)
  portrait({ params }: Input<typeof lecturers.portrait.show>) {
    return this.portraits.show(params.portraitId);
  }

  @Implements(lecturers.list)
  async list(_input: unknown, caller: SignedInCaller) {
    return { lecturers: await this.lecturers.list(reachOf(lecturers.list.access, caller)) };
  }

  @Implements(lecturers.travel.list)
  async travelTable() {
    return { travel: await this.travel.table() };
  }

  @Implements(lecturers.travel.set)
  setTravel({ body }: Input<typeof lecturers.travel.set>, { accountId }: SignedInCaller) {
    return this.travel.set(body.from, body.to, body.minutes, accountId);
  }
}
