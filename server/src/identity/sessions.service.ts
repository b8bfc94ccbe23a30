import { Injectable } from '@nestjs/common';
import { DomainError } from '@titles/shared/errors';
import { type EntityManager, LessThan, Not } from 'typeorm';
import { Audit, byAccount } from '../audit/audit.service';
import { Clock } from '../clock';
import { Database } from '../database/database';
import { Gathered } from '../gathered';
import { newId } from '../ids';
import { newSecret, secretHash } from '../secret';
import { ACCESS, endOf, isAlive, isNewUse, lastUseOf, mayRepeat, type SessionKind } from './lifetimes';
import { Session } from './session.entity';
import { readSessions, type RunningSession } from './session.queries';
import { familyOf, firstTokens, nextTokens, type Tokens } from './token';

export interface OpenSession extends Tokens {
  expiresAt: Date;
}

/** As the contract says it. */
export const handedOver = ({ token, refreshToken, expiresAt }: OpenSession) => ({
  token,
  refreshToken,
  expiresAt: expiresAt.toISOString(),
});

const ATTEMPTS = 3;

/** Sessions with short access tokens, looked up at each request, and refresh tokens that are replaced at each use. */
@Injectable()
export class SessionsService {
  /** Those of requests at the same moment are read together, each after its request has come. */
  private readonly wanted = new Gathered<string, RunningSession | null>((hashes) =>
    readSessions(this.database.source.manager, hashes, this.clock.now()),
  );
  /** Uses at the same moment are written down together. */
  private readonly uses = new Gathered<Pick<Session, 'id' | 'accessHash'>, void>(async (some) => {
    const places = some.map(() => '?').join(', ');
    await this.database.change(
      `UPDATE sessions SET used_at = ? WHERE id IN (${places}) AND access_hash IN (${places})`,
      [this.clock.now(), ...some.map(({ id }) => id), ...some.map(({ accessHash }) => accessHash)],
    );
    return some.map(() => undefined);
  });

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async open(manager: EntityManager, accountId: string, kind: SessionKind): Promise<OpenSession> {
    const now = this.clock.now();
    const tokens = firstTokens();
    const expiresAt = endOf(kind, now, now);
    await manager.delete(Session, { accountId, expiresAt: LessThan(now) });
    await manager.insert(Session, {
      id: newId(),
      accountId,
      kind,
      familyHash: secretHash(familyOf(tokens.refreshToken)),
      createdAt: now,
      expiresAt,
      ...kept(tokens, now),
    });
    return { ...tokens, expiresAt };
  }

  /** The next tokens. A refresh token that was replaced and is not merely repeated ends the session for all who hold it. */
  async renew(refreshToken: string): Promise<OpenSession> {
    for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
      const outcome = await this.database.write((manager) => this.renewOnce(manager, refreshToken));
      if (outcome === 'ended') throw new DomainError('not-signed-in', '登录已经结束，请重新登录。');
      if (outcome !== 'overtaken') return outcome;
    }
    throw new DomainError('busy');
  }

  /** The session of an access token, if it still runs, with its account's active grants; keeps that it was used. */
  async find(token: string): Promise<RunningSession | null> {
    const now = this.clock.now();
    const accessHash = secretHash(token);
    const session = await this.wanted.ask(accessHash);
    if (!session || session.accessUntil <= now || !isAlive(session, now)) return null;
    if (isNewUse(session, now)) await this.uses.ask({ id: session.id, accessHash });
    return session;
  }

  /** The account's sessions that still run, the one used last first. */
  async list(accountId: string): Promise<Session[]> {
    const now = this.clock.now();
    const all = await this.database.source.manager.findBy(Session, { accountId });
    return all
      .filter((session) => isAlive(session, now))
      .sort((a, b) => lastUseOf(b).getTime() - lastUseOf(a).getTime());
  }

  async end(accountId: string, id: string): Promise<void> {
    const { affected } = await this.database.write((manager) => manager.delete(Session, { id, accountId }));
    if (!affected) throw new DomainError('not-found');
  }

  /** Ends another person's session, which is audited. */
  async endOf(accountId: string, id: string, endedBy: string): Promise<void> {
    await this.database.write(async (manager) => {
      const { affected } = await manager.delete(Session, { id, accountId });
      if (!affected) throw new DomainError('not-found');
      await this.audit.append(manager, {
        actor: byAccount(endedBy),
        action: 'session.ended',
        subject: accountId,
        detail: { session: id },
      });
    });
  }

  /** Ends all sessions of the account but one. */
  async endOthers(manager: EntityManager, accountId: string, sessionId: string): Promise<void> {
    await manager.delete(Session, { accountId, id: Not(sessionId) });
  }

  private async renewOnce(
    manager: EntityManager,
    refreshToken: string,
  ): Promise<OpenSession | 'ended' | 'overtaken'> {
    const now = this.clock.now();
    const familyHash = secretHash(familyOf(refreshToken));
    const session = await manager.findOneBy(Session, { familyHash });
    if (!session || !isAlive(session, now)) return 'ended';
    const { id, previousHash, salt } = session;
    const presented = secretHash(refreshToken);
    if (presented === session.refreshHash) {
      const fresh = newSecret();
      const tokens = nextTokens(refreshToken, fresh);
      const expiresAt = endOf(session.kind, session.createdAt, now);
      const { affected } = await manager.update(
        Session,
        { id, refreshHash: presented },
        { ...kept(tokens, now), previousHash: presented, salt: fresh, expiresAt },
      );
      return affected ? { ...tokens, expiresAt } : 'overtaken';
    }
    if (presented === previousHash && salt !== null && mayRepeat(session, now)) {
      await manager.update(Session, { id, previousHash }, { accessUntil: accessEnd(now) });
      return { ...nextTokens(refreshToken, salt), expiresAt: session.expiresAt };
    }
    await manager.delete(Session, { id });
    await this.audit.append(manager, {
      actor: 'unknown',
      action: 'session.token-reused',
      subject: session.accountId,
      detail: { session: id, kind: session.kind },
    });
    return 'ended';
  }
}

const accessEnd = (now: Date): Date => new Date(now.getTime() + ACCESS);

const kept = ({ token, refreshToken }: Tokens, now: Date) => ({
  accessHash: secretHash(token),
  accessUntil: accessEnd(now),
  refreshHash: secretHash(refreshToken),
  rotatedAt: now,
  usedAt: null,
});
