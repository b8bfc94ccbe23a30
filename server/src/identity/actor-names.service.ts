import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { type Actor } from '../audit/audit.service';
import { Database } from '../database/database';
import { Grant } from './grant.entity';

const ACCOUNT = 'account:';
const TERMINAL = 'terminal:';

/** Who did something, by the name that staff know. */
@Injectable()
export class ActorNames {
  constructor(private readonly database: Database) {}

  /** The name on the newest grant of each account; who gave a name at the terminal bears that one. */
  async namesOf(actors: readonly Actor[]): Promise<(actor: Actor) => string> {
    const accountIds = actors.flatMap((actor) =>
      actor.startsWith(ACCOUNT) ? [actor.slice(ACCOUNT.length)] : [],
    );
    const grants = await this.database.source.getRepository(Grant).find({
      select: { id: true, name: true, accountId: true },
      where: { accountId: In([...new Set(accountIds)]) },
      order: { id: 'ASC' },
    });
    const names = new Map(grants.map(({ accountId, name }) => [`${ACCOUNT}${accountId}`, name]));
    return (actor) => {
      if (actor.startsWith(TERMINAL)) return actor.slice(TERMINAL.length);
      return names.get(actor) ?? (actor === 'service' ? '系统' : '未知');
    };
  }

  /** The name of one account. */
  async nameOf(accountId: string): Promise<string> {
    const actor: Actor = `${ACCOUNT}${accountId}`;
    return (await this.namesOf([actor]))(actor);
  }
}
