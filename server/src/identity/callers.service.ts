import { Injectable } from '@nestjs/common';
import { anonymous, type Caller, Callers } from '../http/caller';
import { SessionsService } from './sessions.service';

@Injectable()
export class CallersService extends Callers {
  constructor(private readonly sessions: SessionsService) {
    super();
  }

  override async recognise(token: string): Promise<Caller> {
    const session = await this.sessions.find(token);
    if (!session) return anonymous;
    return { accountId: session.accountId, sessionId: session.id, roles: ['employee'] };
  }
}
