import { Controller } from '@nestjs/common';
import { type Input } from '@titles/shared/contract/endpoint';
import { lectures } from '@titles/shared/contract/lectures';
import { Clock } from '../clock';
import { type SignedInCaller } from '../http/caller';
import { Implements } from '../http/implements';
import { CompanyPlaces } from './company.service';
import { Feedback } from './feedback.service';
import { LecturesService } from './lectures.service';
import { Tickets } from './tickets.service';

@Controller()
export class LecturesController {
  constructor(
    private readonly lectures: LecturesService,
    private readonly tickets: Tickets,
    private readonly companies: CompanyPlaces,
    private readonly feedback: Feedback,
    private readonly clock: Clock,
  ) {}

  @Implements(lectures.list)
  async list({ query }: Input<typeof lectures.list>) {
    return { lectures: await this.lectures.list(query.from, query.to) };
  }

  @Implements(lectures.get)
  get({ params }: Input<typeof lectures.get>) {
    return this.lectures.get(params.lectureId);
  }

  @Implements(lectures.confirm)
  async confirm({ params, body }: Input<typeof lectures.confirm>, { accountId }: SignedInCaller) {
    const { name, employer } = body;
    await this.tickets.confirm(accountId, params.bookingId, {
      name,
      employer: employer === '' ? null : employer,
    });
    return {};
  }

  @Implements(lectures.tickets)
  async mine(_input: unknown, { accountId }: SignedInCaller) {
    return { tickets: await this.tickets.of(accountId), now: this.clock.now().toISOString() };
  }

  @Implements(lectures.feedback)
  async tell({ params, body }: Input<typeof lectures.feedback>, { accountId }: SignedInCaller) {
    await this.feedback.give(accountId, params.bookingId, body);
    return {};
  }

  @Implements(lectures.company.hold)
  async holdPlaces({ params, body }: Input<typeof lectures.company.hold>, caller: SignedInCaller) {
    const { id, heldUntil } = await this.companies.hold(params.sessionId, body.seats, caller);
    return { bookingId: id, heldUntil: heldUntil?.toISOString() ?? null };
  }

  @Implements(lectures.company.wait)
  async waitForPlaces({ params, body }: Input<typeof lectures.company.wait>, caller: SignedInCaller) {
    const { position } = await this.companies.wait(params.sessionId, body.seats, caller);
    return { position };
  }

  @Implements(lectures.company.look)
  async look({ params }: Input<typeof lectures.company.look>, _caller: SignedInCaller) {
    const { company, lecture, session, left } = await this.companies.look(params.code);
    const { id: lectureId, title } = lecture;
    return { company, lectureId, title, left, session: await this.lectures.session(session.id) };
  }

  @Implements(lectures.company.claim)
  async claim({ params, body }: Input<typeof lectures.company.claim>, { accountId }: SignedInCaller) {
    return { bookingId: await this.companies.claim(params.code, accountId, body.name) };
  }
}
