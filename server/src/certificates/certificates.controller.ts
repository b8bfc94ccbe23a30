import { Controller } from '@nestjs/common';
import { certificates } from '@titles/shared/contract/certificates';
import { type Input } from '@titles/shared/contract/endpoint';
import { type SignedInCaller } from '../http/caller';
import { Implements } from '../http/implements';
import { Certificates } from './certificates.service';

@Controller()
export class CertificatesController {
  constructor(private readonly certificates: Certificates) {}

  @Implements(certificates.list)
  async list(_input: unknown, { accountId }: SignedInCaller) {
    return { certificates: await this.certificates.list(accountId) };
  }

  @Implements(certificates.issue)
  issue({ body }: Input<typeof certificates.issue>, { accountId }: SignedInCaller) {
    return this.certificates.issue(accountId, body.kind, body.subjectId, body.name);
  }

  @Implements(certificates.paper)
  paper({ params }: Input<typeof certificates.paper>, { accountId }: SignedInCaller) {
    return this.certificates.paper(accountId, params.certificateId);
  }

  @Implements(certificates.confirm)
  confirm({ params }: Input<typeof certificates.confirm>) {
    return this.certificates.byCode(params.code);
  }
}
