import { Injectable } from '@nestjs/common';
import { type Purpose } from '@titles/shared/contract/privacy';
import { DomainError } from '@titles/shared/errors';
import { type EntityManager } from 'typeorm';
import { Clock } from '../clock';
import { Database } from '../database/database';
import { Holdings } from '../holdings/holdings.service';
import { newId } from '../ids';
import { ConsentDecision } from './consent.entity';
import { consentState, type ConsentState } from './consent-state';
import { currentNotices, type Notice, noticeOf } from './notices';

export interface Consent extends Notice {
  state: ConsentState;
  decidedAt: Date | null;
}

/** What each person agreed to, when, and to which words; purposes stand each by itself. */
@Injectable()
export class Consents {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly holdings: Holdings,
  ) {}

  list(accountId: string): Promise<Consent[]> {
    return Promise.all(currentNotices().map((notice) => this.standing(accountId, notice)));
  }

  /** Throws `conflict` when the words have changed since they were shown. */
  async give(accountId: string, purpose: Purpose, version: string): Promise<Consent> {
    const notice = noticeOf(purpose);
    if (notice.version !== version)
      throw new DomainError('conflict', '说明刚刚有更新，请刷新后阅读新的说明再决定。');
    if ((await this.standing(accountId, notice)).state !== 'given')
      await this.database.write((manager) =>
        manager.insert(ConsentDecision, this.decided(accountId, notice, 'given')),
      );
    return this.standing(accountId, notice);
  }

  /** Withdraws, and deletes what was kept for this purpose alone. */
  async withdraw(accountId: string, purpose: Purpose): Promise<Consent> {
    await this.database.claim((manager) => this.withdrawWithin(manager, accountId, purpose));
    await this.database.scrub();
    return this.standing(accountId, noticeOf(purpose));
  }

  /** The same at the word of another, who saw it withdrawn then: only what was given by that time, and stands. */
  async withdrawnAt(manager: EntityManager, accountId: string, purpose: Purpose, at: Date): Promise<void> {
    const last = await this.last(manager, accountId, purpose);
    if (last?.decision === 'given' && last.at <= at) await this.withdrawWithin(manager, accountId, purpose);
  }

  /** Throws `consent-needed` unless the person agreed to the purpose as its notice says it now. */
  async assertGiven(accountId: string, purpose: Purpose): Promise<void> {
    const { state, title } = await this.standing(accountId, noticeOf(purpose));
    if (state === 'given') return;
    throw new DomainError(
      'consent-needed',
      state === 'outdated'
        ? `「${title}」的说明有更新，请重新阅读并同意，再继续操作。`
        : `请先阅读「${title}」的说明并同意，再继续操作。`,
    );
  }

  /** Whether the person agreed to the purpose as its notice says it now. */
  async isGiven(manager: EntityManager, accountId: string, purpose: Purpose): Promise<boolean> {
    return (await this.standing(accountId, noticeOf(purpose), manager)).state === 'given';
  }

  private async standing(
    accountId: string,
    notice: Notice,
    manager = this.database.source.manager,
  ): Promise<Consent> {
    const last = await this.last(manager, accountId, notice.purpose);
    return { ...notice, state: consentState(notice, last), decidedAt: last?.at ?? null };
  }

  private async last(
    manager: EntityManager,
    accountId: string,
    purpose: Purpose,
  ): Promise<ConsentDecision | undefined> {
    const [last] = await manager.find(ConsentDecision, {
      where: { accountId, purpose },
      order: { id: 'DESC' },
      take: 1,
    });
    return last;
  }

  private async withdrawWithin(manager: EntityManager, accountId: string, purpose: Purpose): Promise<void> {
    await manager.insert(ConsentDecision, this.decided(accountId, noticeOf(purpose), 'withdrawn'));
    await this.holdings.erase(manager, { accountId, openid: null }, purpose);
  }

  private decided(
    accountId: string,
    { purpose, version }: Notice,
    decision: ConsentDecision['decision'],
  ): ConsentDecision {
    return { id: newId(), accountId, purpose, version, decision, at: this.clock.now(), erasedAt: null };
  }
}
