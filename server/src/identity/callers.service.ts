import { Injectable } from '@nestjs/common';
import { anonymous, Callers, type Recognised } from '../http/caller';
import { countingIn } from './authority';
import { SessionsService } from './sessions.service';

@Injectable()
export class CallersService extends Callers {
  constructor(private readonly sessions: SessionsService) {
    super();
  }

  override async recognise(token: string): Promise<Recognised> {
    const session = await this.sessions.find(token);
    if (!session) return anonymous;
    const { id, accountId, kind, active } = session;
    return { accountId, sessionId: id, grants: countingIn(kind, active) };
  }
}
