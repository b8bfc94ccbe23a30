import { Injectable } from '@nestjs/common';
import { DomainError } from '@titles/shared/errors';
import { IsNull, MoreThan } from 'typeorm';
import { Audit, byAccount } from '../audit/audit.service';
import { Clock } from '../clock';
import { Database } from '../database/database';
import { newId } from '../ids';
import { newSecret, secretHash } from '../secret';
import { DoorRow } from './door.entity';
import { type Placed, placedOf } from './lectures.queries';
import { type SessionRow } from './session.entity';
import { passUntil } from './times';

/** Phones that may check in at the door of one session: of staff, whose rights count at the desk alone, and of helpers. */
@Injectable()
export class Doors {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** A code for one phone, which nobody can read again. */
  async create(session: SessionRow, accountId: string): Promise<{ code: string; until: Date }> {
    const until = passUntil(session);
    if (until <= this.clock.now() || session.state === 'cancelled')
      throw new DomainError('conflict', '这一场已经结束或取消，不用再签到。');
    const code = newSecret(12);
    const door = { id: newId(), sessionId: session.id, codeHash: secretHash(code), accountId: null, until };
    await this.database.write(async (manager) => {
      await manager.insert(DoorRow, door);
      await this.audit.append(manager, {
        actor: byAccount(accountId),
        action: 'lecture.door-made',
        subject: session.id,
        detail: { door: door.id },
      });
    });
    return { code, until };
  }

  /** Takes a code; the same phone may take it again. */
  async open(code: string, accountId: string): Promise<string> {
    return this.database.write(async (manager) => {
      const known = { codeHash: secretHash(code), until: MoreThan(this.clock.now()) };
      await manager.update(DoorRow, { ...known, accountId: IsNull() }, { accountId });
      const door = await manager.findOneBy(DoorRow, { ...known, accountId });
      if (!door)
        throw new DomainError('not-found', '签到口令不对、已过期，或已被别人用过，请向主办单位再要一个。');
      return door.sessionId;
    });
  }

  async mine(accountId: string): Promise<Placed[]> {
    const { manager } = this.database.source;
    const doors = await manager.findBy(DoorRow, { accountId, until: MoreThan(this.clock.now()) });
    const ids = [...new Set(doors.map(({ sessionId }) => sessionId))];
    const placed = await Promise.all(ids.map((id) => placedOf(manager, id)));
    return placed.sort((a, b) => a.session.startsAt.getTime() - b.session.startsAt.getTime());
  }
}
