import { Injectable } from '@nestjs/common';
import { anonymous, Callers, type Recognised } from '../http/caller';
import { GrantsService } from './grants.service';
import { SessionsService } from './sessions.service';

@Injectable()
export class CallersService extends Callers {
  constructor(
    private readonly sessions: SessionsService,
    private readonly grants: GrantsService,
  ) {
    super();
  }

  override async recognise(token: string): Promise<Recognised> {
    const session = await this.sessions.find(token);
    if (!session) return anonymous;
    const { id, accountId, kind } = session;
    return { accountId, sessionId: id, grants: await this.grants.countingFor(accountId, kind) };
  }
}
