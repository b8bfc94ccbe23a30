import { Controller } from '@nestjs/common';
import { type Input } from '@titles/shared/contract/endpoint';
import { lectureDesk } from '@titles/shared/contract/lecture-desk';
import { lectures } from '@titles/shared/contract/lectures';
import { type ArrivingFile } from '../http/arriving-file';
import { type SignedInCaller } from '../http/caller';
import { Implements } from '../http/implements';
import { type MaterialType } from './material.entity';
import { Materials } from './materials.service';

@Controller()
export class MaterialsController {
  constructor(private readonly materials: Materials) {}

  @Implements(lectures.material)
  material({ params }: Input<typeof lectures.material>) {
    return this.materials.open(params.materialId);
  }

  @Implements(lectureDesk.materials.add)
  add(
    { params, query, file }: Input<typeof lectureDesk.materials.add> & { file: ArrivingFile },
    caller: SignedInCaller,
  ) {
    // The contract lets in no other type.
    return this.materials.add(
      params.lectureId,
      query.title,
      file as ArrivingFile & { type: MaterialType },
      caller,
    );
  }

  @Implements(lectureDesk.materials.remove)
  async remove({ params }: Input<typeof lectureDesk.materials.remove>, caller: SignedInCaller) {
    await this.materials.remove(params.materialId, caller);
    return {};
  }
}
