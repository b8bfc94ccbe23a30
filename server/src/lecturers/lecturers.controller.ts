import { Controller } from '@nestjs/common';
import { type Input } from '@titles/shared/contract/endpoint';
import { lecturers } from '@titles/shared/contract/lecturers';
import { DomainError } from '@titles/shared/errors';
import { type ArrivingFile } from '../http/arriving-file';
import { type SignedInCaller } from '../http/caller';
import { Implements } from '../http/implements';
import { reachOf } from '../http/reach';
import { Storage } from '../storage/storage.service';
import { Lecturers } from './lecturers.service';
import { Travel } from './travel.service';

@Controller()
export class LecturersController {
  constructor(
    private readonly lecturers: Lecturers,
    private readonly travel: Travel,
    private readonly storage: Storage,
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
    await this.lecturers.own(accountId);
    const { type } = file;
    if (type !== 'image/jpeg' && type !== 'image/png') throw new DomainError('bad-input');
    const portrait = await this.storage.store(file, (kept) =>
      this.lecturers.setPortrait(accountId, kept, type),
    );
    return { portrait };
  }

  @Implements(lecturers.portrait.remove)
  async removePortrait(_input: unknown, { accountId }: SignedInCaller) {
    await this.lecturers.removePortrait(accountId);
    return {};
  }

  @Implements(lecturers.portrait.show)
  portrait({ params }: Input<typeof lecturers.portrait.show>) {
    return this.lecturers.portrait(params.portraitId);
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
