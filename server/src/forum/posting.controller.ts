import { Controller } from '@nestjs/common';
import { type Input } from '@titles/shared/contract/endpoint';
import { forum } from '@titles/shared/contract/forum';
import { type SignedInCaller } from '../http/caller';
import { Implements } from '../http/implements';
import { AnswerChecks } from './answer-checks.service';
import { Posting } from './posting.service';
import { TakingPart } from './taking-part.service';

const fromExperience = { title: null, citations: [], expiresOn: null };
const asExpert = { kind: 'answer', expert: true } as const;

/** Writing, and what readers do beside it. */
@Controller()
export class PostingController {
  constructor(
    private readonly posting: Posting,
    private readonly takingPart: TakingPart,
    private readonly checks: AnswerChecks,
  ) {}

  @Implements(forum.ask)
  ask({ body: { field, ...text } }: Input<typeof forum.ask>, { accountId }: SignedInCaller) {
    return this.posting.ask(accountId, field, { ...text, expiresOn: null });
  }

  @Implements(forum.editQuestion)
  editQuestion({ params, body }: Input<typeof forum.editQuestion>, { accountId }: SignedInCaller) {
    const { field, revision: base, ...text } = body;
    const own = { kind: 'question', expert: false, base, field } as const;
    return this.posting.edit(accountId, params.questionId, own, { ...text, expiresOn: null });
  }

  @Implements(forum.answer)
  answer({ params, body }: Input<typeof forum.answer>, { accountId }: SignedInCaller) {
    const text = { ...fromExperience, text: body.text };
    return this.posting.answer(accountId, params.questionId, 'member', text);
  }

  @Implements(forum.editAnswer)
  editAnswer({ params, body }: Input<typeof forum.editAnswer>, { accountId }: SignedInCaller) {
    const own = { kind: 'answer', expert: false, base: body.revision } as const;
    const text = { ...fromExperience, text: body.text };
    return this.posting.edit(accountId, params.answerId, own, text);
  }

  @Implements(forum.answerAsExpert)
  answerAsExpert(
    { params, body }: Input<typeof forum.answerAsExpert>,
    { accountId, grants }: SignedInCaller,
  ) {
    const speaker = grants.some(({ role }) => role === 'policy-staff') ? 'bureau' : 'lecturer';
    return this.posting.answer(accountId, params.questionId, speaker, { ...body, title: null });
  }

  @Implements(forum.editExpertAnswer)
  editExpertAnswer({ params, body }: Input<typeof forum.editExpertAnswer>, { accountId }: SignedInCaller) {
    const { revision: base, ...text } = body;
    return this.posting.edit(accountId, params.answerId, { ...asExpert, base }, { ...text, title: null });
  }

  @Implements(forum.confirm)
  async confirm({ params, body }: Input<typeof forum.confirm>, { accountId }: SignedInCaller) {
    await this.checks.confirm(accountId, params.answerId, body.expiresOn);
    return {};
  }

  @Implements(forum.remove)
  async remove({ params }: Input<typeof forum.remove>, { accountId }: SignedInCaller) {
    await this.takingPart.remove(accountId, params.postId);
    return {};
  }

  @Implements(forum.accept)
  async accept({ params, body }: Input<typeof forum.accept>, { accountId }: SignedInCaller) {
    await this.takingPart.accept(accountId, params.questionId, body.answerId);
    return {};
  }

  @Implements(forum.follow)
  async follow({ params, body }: Input<typeof forum.follow>, { accountId }: SignedInCaller) {
    await this.takingPart.follow(accountId, params.questionId, body.following);
    return {};
  }

  @Implements(forum.report)
  async report({ params, body }: Input<typeof forum.report>, { accountId }: SignedInCaller) {
    await this.takingPart.report(accountId, params.postId, body.reason);
    return {};
  }
}
