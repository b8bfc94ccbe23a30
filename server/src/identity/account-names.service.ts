import { Injectable } from '@nestjs/common';
import { In, IsNull, Not } from 'typeorm';
import { ActorNames } from '../audit/actor-names.service';
import { byAccount, byTerminal } from '../audit/audit.service';
import { Database } from '../database/database';
import { containing } from '../http/listing';
import { Grant } from './grant.entity';

const ACCOUNT = byAccount('');
const TERMINAL = byTerminal('');

/** Names come from grants, as the inviters wrote them: the newest one counts. */
@Injectable()
export class AccountNames extends ActorNames {
  constructor(private readonly database: Database) {
    super();
  }

  override async of(actors: readonly string[]): Promise<Map<string, string>> {
    const unique = [...new Set(actors)];
    const ids = unique.flatMap((actor) => (actor.startsWith(ACCOUNT) ? [actor.slice(ACCOUNT.length)] : []));
    const grants = await this.database.source.manager.find(Grant, {
      where: { accountId: In(ids) },
      order: { id: 'ASC' },
    });
    return new Map([
      ...unique
        .filter((actor) => actor.startsWith(TERMINAL))
        .map((actor) => [actor, `${actor.slice(TERMINAL.length)}（服务器终端）`] as const),
      ...grants.map(({ accountId, name }) => [byAccount(accountId ?? ''), name] as const),
    ]);
  }

  override async named(text: string): Promise<string[]> {
    const grants = await this.database.source.manager.findBy(Grant, {
      name: containing(text),
      accountId: Not(IsNull()),
    });
    return [...new Set(grants.map(({ accountId }) => byAccount(accountId ?? '')))];
  }
}
