import { Controller } from '@nestjs/common';
import { type Input } from '@titles/shared/contract/endpoint';
import { sessions } from '@titles/shared/contract/sessions';
import { type SignedInCaller } from '../http/caller';
import { Implements } from '../http/implements';
import { SessionsService } from './sessions.service';
import { shownSession } from './shown-session';

@Controller()
export class SessionsController {
  constructor(private readonly sessions: SessionsService) {}

  @Implements(sessions.list)
  async list(_input: unknown, { accountId, sessionId }: SignedInCaller) {
    const open = await this.sessions.list(accountId);
    return { sessions: open.map((session) => shownSession(session, sessionId)) };
  }

  @Implements(sessions.end)
  async end({ params }: Input<typeof sessions.end>, { accountId }: SignedInCaller) {
    await this.sessions.end(accountId, params.sessionId);
    return {};
  }
}
