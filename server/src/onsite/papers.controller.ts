import { Controller } from '@nestjs/common';
import { type Input } from '@titles/shared/contract/endpoint';
import { onsite } from '@titles/shared/contract/onsite';
import { DomainError } from '@titles/shared/errors';
import { type SignedInCaller } from '../http/caller';
import { Implements } from '../http/implements';
import { Lecturers } from '../lecturers/lecturers.service';
import { printedCode } from '../printed-code';
import { OnsitePapers } from './papers.service';
import { OnsiteSessions } from './sessions.service';

/** Letters, certificates, and the public page that confirms one. */
@Controller()
export class OnsitePapersController {
  constructor(
    private readonly papers: OnsitePapers,
    private readonly sessions: OnsiteSessions,
    private readonly lecturers: Lecturers,
  ) {}

  @Implements(onsite.letter)
  letter({ params }: Input<typeof onsite.letter>, caller: SignedInCaller) {
    return this.papers.letter(params.requestId, caller);
  }

  @Implements(onsite.certificate)
  certificate({ params }: Input<typeof onsite.certificate>, caller: SignedInCaller) {
    return this.papers.certificate(params.requestId, caller);
  }

  @Implements(onsite.confirmation)
  async confirmation({ params }: Input<typeof onsite.confirmation>) {
    const { code, lecturerId, organisation, topic, startsAt, endsAt, peopleCame } =
      await this.sessions.byCode(params.code);
    const lecturer = (await this.lecturers.byIds([lecturerId ?? ''])).get(lecturerId ?? '');
    if (!lecturer || !code || !startsAt || !endsAt) throw new DomainError('not-found');
    return {
      code: printedCode(code),
      lecturer: lecturer.name,
      organisation,
      topic,
      startsAt: startsAt.toISOString(),
      endsAt: endsAt.toISOString(),
      people: peopleCame ?? 0,
    };
  }
}
