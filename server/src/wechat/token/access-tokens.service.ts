import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import { LessThanOrEqual } from 'typeorm';
import * as z from 'zod/mini';
import { type Clock } from '../../clock';
import { type WechatConfig } from '../../config';
import { type Database } from '../../database/database';
import { isDuplicate } from '../../database/refused-write';
import { newId } from '../../ids';
import { ask, type Call, json, type Patience, PATIENCE } from '../call';
import { described, type NoToken } from '../outcomes';
import { AccessToken } from './access-token.entity';
import { seal, unseal } from './sealed-token';

const SECOND = 1000;
/** In its last five minutes WeChat gives a new token out while the old one still holds. */
const EARLY = 300 * SECOND;
/** Longer than asking WeChat takes at worst: a process that died while it renewed is not waited for. */
const LEASE = 40 * SECOND;
/** How long a request waits for another process to renew. */
const LONGEST_WAIT = 10 * SECOND;
/** WeChat forces a token out at most every 30 seconds and 20 times a day, so a young one is left alone. */
const YOUNG = 60 * SECOND;
const POLL = 50;

const stableToken: Call<{ access_token: string; expires_in: number }, never> = {
  path: '/cgi-bin/stable_token',
  codes: {},
  read: json(
    z.object({ access_token: z.string().check(z.minLength(1), z.maxLength(512)), expires_in: z.int() }),
  ),
  repeatable: true,
};

/** An access token with the number of the renewal that brought it. */
export interface HeldToken {
  outcome: 'done';
  token: string;
  version: number;
}

/**
 * The access token of WeChat's calls. It stands in the database, so that all processes use the same one, and whoever
 * renews it holds a lease there, so that WeChat is asked once however many processes and requests need it.
 */
export class AccessTokens {
  private readonly logger = new Logger('WeChat');
  private readonly renewing = new Map<string, Promise<HeldToken | NoToken>>();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly access: WechatConfig,
    private readonly patience: Patience = PATIENCE,
  ) {}

  /** A token that holds now, renewed shortly before it expires. */
  async current(): Promise<HeldToken | NoToken> {
    const row = await this.row();
    const held = this.held(row);
    if (!held) return this.renewed(row);
    if (row.expiresAt.getTime() - this.now() > EARLY) return held;
    // One process renews; the others go on with the old one meanwhile.
    if (row.leaseUntil.getTime() > this.now()) return held;
    const renewed = await this.renewed(row);
    return renewed.outcome === 'done' ? renewed : held;
  }

  /** Another token than the one that WeChat refused. */
  async instead(refused: HeldToken): Promise<HeldToken | NoToken> {
    const row = await this.row();
    if (row.version === refused.version) return this.renewed(row, refused.token);
    return this.held(row) ?? this.renewed(row);
  }

  /** One renewal at a time in this process. */
  private renewed(row: AccessToken, refused?: string): Promise<HeldToken | NoToken> {
    const key = `${row.version} ${refused ?? ''}`;
    const running =
      this.renewing.get(key) ?? this.renew(row, refused).finally(() => this.renewing.delete(key));
    this.renewing.set(key, running);
    return running;
  }

  /** Renews under the lease, or waits for the process that has it. */
  private async renew(old: AccessToken, refused?: string): Promise<HeldToken | NoToken> {
    const holder = newId();
    const waitsUntil = performance.now() + LONGEST_WAIT;
    while (performance.now() < waitsUntil) {
      if (await this.lease(holder, old.version)) return this.exchange(holder, old, refused);
      await pause(POLL);
      const row = await this.row();
      const held = row.version === old.version ? undefined : this.held(row);
      if (held) return held;
    }
    return { outcome: 'no-token', because: 'busy' };
  }

  private async lease(leaseHolder: string, version: number): Promise<boolean> {
    const now = this.clock.now();
    const { affected } = await this.database.write((manager) =>
      manager.update(
        AccessToken,
        { appId: this.access.appId, version, leaseUntil: LessThanOrEqual(now) },
        { leaseHolder, leaseUntil: new Date(now.getTime() + LEASE) },
      ),
    );
    return affected === 1;
  }

  /** Puts WeChat's present token in the place of an old one, and frees the lease. */
  private async exchange(
    leaseHolder: string,
    old: AccessToken,
    refused?: string,
  ): Promise<HeldToken | NoToken> {
    const { appId, secret } = this.access;
    const answer = await this.newest(old, refused);
    const now = this.clock.now();
    const write = (news: Partial<AccessToken>) =>
      this.database.write((manager) =>
        manager.update(
          AccessToken,
          { appId, leaseHolder, version: old.version },
          { leaseHolder: null, leaseUntil: now, ...news },
        ),
      );
    if (answer.outcome !== 'done') {
      this.logger.error(`No access token: ${described(answer)}`);
      await write({});
      return { outcome: 'no-token', because: answer.outcome };
    }
    const { access_token: token, expires_in: seconds } = answer;
    const version = old.version + 1;
    const expiresAt = new Date(now.getTime() + seconds * SECOND);
    await write({ version, sealed: seal(token, appId, secret), renewedAt: now, expiresAt });
    return { outcome: 'done', token, version };
  }

  /** Forced only when WeChat stands by the token that it refuses; somebody else may have forced it out already. */
  private async newest({ renewedAt }: AccessToken, refused?: string) {
    const { base, appId, secret } = this.access;
    const stable = (force: boolean) => {
      const body = { grant_type: 'client_credential', appid: appId, secret, force_refresh: force };
      return ask(base, stableToken, { body }, this.patience);
    };
    const answer = await stable(false);
    if (answer.outcome !== 'done' || answer.access_token !== refused) return answer;
    const young = this.now() - renewedAt.getTime() < YOUNG;
    return young ? ({ outcome: 'token-refused' } as const) : stable(true);
  }

  /** The token in a row, if there is one that has not expired. */
  private held({ version, sealed, expiresAt }: AccessToken): HeldToken | undefined {
    const { appId, secret } = this.access;
    const token = sealed === null ? undefined : unseal(sealed, appId, secret);
    return token !== undefined && expiresAt.getTime() > this.now()
      ? { outcome: 'done', token, version }
      : undefined;
  }

  private async row(): Promise<AccessToken> {
    const { appId } = this.access;
    const find = () => this.database.source.manager.findOneBy(AccessToken, { appId });
    const never = new Date(0);
    const empty = { appId, version: 0, sealed: null, leaseHolder: null };
    const row =
      (await find()) ??
      (await this.database
        .write((manager) =>
          manager.insert(AccessToken, { ...empty, renewedAt: never, expiresAt: never, leaseUntil: never }),
        )
        .catch((error: unknown) => {
          // Another process was first.
          if (!isDuplicate(error)) throw error;
        })
        .then(find));
    if (!row) throw new Error('The row of the access token is gone.');
    return row;
  }

  private now = (): number => this.clock.now().getTime();
}
