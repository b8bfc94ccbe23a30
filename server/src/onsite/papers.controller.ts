import { Controller } from '@nestjs/common';
import { type Input } from '@titles/shared/contract/endpoint';
import { onsite } from '@titles/shared/contract/onsite';
import { type SignedInCaller } from '../http/caller';
import { Implements } from '../http/implements';
import { OnsitePapers } from './papers.service';

/** Letters and certificates. */
@Controller()
export class OnsitePapersController {
  constructor(private readonly papers: OnsitePapers) {}

  @Implements(onsite.letter)
  letter({ params }: Input<typeof onsite.letter>, caller: SignedInCaller) {
    return this.papers.letter(params.requestId, caller);
  }

  @Implements(onsite.certificate)
  certificate({ params }: Input<typeof onsite.certificate>, caller: SignedInCaller) {
    return this.papers.certificate(params.requestId, caller);
  }
}
