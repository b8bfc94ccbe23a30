import { Controller } from '@nestjs/common';
import { type Input } from '@titles/shared/contract/endpoint';
import { type FormType, publicists } from '@titles/shared/contract/publicists';
import { DomainError } from '@titles/shared/errors';
import { Clock } from '../clock';
import { type ArrivingFile } from '../http/arriving-file';
import { type SignedInCaller } from '../http/caller';
import { Implements } from '../http/implements';
import { pdfOf } from '../print/pdf';
import { Consents } from '../privacy/consents.service';
import { Applications } from './applications.service';
import { recommendationForm } from './form';
import { Publicists } from './publicists.service';
import { Approvals } from './approvals.service';

/** What somebody sees and does about their own application. */
@Controller()
export class PublicistsController {
  constructor(
    private readonly publicists: Publicists,
    private readonly applications: Applications,
    private readonly approvals: Approvals,
    private readonly consents: Consents,
    private readonly clock: Clock,
  ) {}

  @Implements(publicists.mine)
  async mine(_input: unknown, { accountId }: SignedInCaller) {
    return { publicist: await this.publicists.mine(accountId) };
  }

  @Implements(publicists.apply)
  async apply({ body }: Input<typeof publicists.apply>, { accountId }: SignedInCaller) {
    await this.consents.assertGiven(accountId, 'publicist');
    return this.publicists.asMine(await this.applications.apply(accountId, body));
  }

  @Implements(publicists.form)
  async form(_input: unknown, { accountId }: SignedInCaller) {
    const live = await this.publicists.live(accountId);
    const content = live && { ...this.publicists.shown(live), phone: this.publicists.phoneOf(live) ?? '' };
    return {
      type: 'application/pdf' as const,
      content: await pdfOf(recommendationForm(content, this.clock.now())),
      name: '职称宣传员推荐表.pdf',
    };
  }

  @Implements(publicists.sendForm)
  async sendForm({ file }: { file: ArrivingFile }, { accountId }: SignedInCaller) {
    // The contract lets in no other type.
    await this.applications.sendForm(accountId, file as ArrivingFile & { type: FormType });
    return {};
  }

  @Implements(publicists.leave)
  async leave({ body }: Input<typeof publicists.leave>, { accountId }: SignedInCaller) {
    if (!(await this.publicists.live(accountId))) throw new DomainError('not-found');
    await this.approvals.leaveOwn(accountId, body.successorId);
    return {};
  }
}
