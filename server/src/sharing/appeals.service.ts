import { Injectable } from '@nestjs/common';
import { type Input } from '@titles/shared/contract/endpoint';
import { sharing } from '@titles/shared/contract/sharing';
import { DomainError } from '@titles/shared/errors';
import {
  And,
  type EntityManager,
  type FindOptionsWhere,
  In,
  IsNull,
  LessThan,
  MoreThanOrEqual,
  Not,
} from 'typeorm';
import { Audit, byAccount } from '../audit/audit.service';
import { endOfDay } from '@titles/shared/jiangmen-time';
import { Database } from '../database/database';
import { type SignedInCaller } from '../http/caller';
import { listing, narrowed } from '../http/listing';
import { type Reach, reaches, reachOf, within } from '../http/reach';
import { isDuplicate } from '../database/refused-write';
import { ShareCounting } from './counting.service';
import { isProvisional, mayAppeal } from './rules';
import { ShareVisit } from './visit.entity';

/** What was set aside and what counted, looked at again by the publicist and by staff. */
@Injectable()
export class ShareAppeals {
  constructor(
    private readonly database: Database,
    private readonly counting: ShareCounting,
    private readonly audit: Audit,
  ) {}

  async appeal(id: string, words: string, accountId: string): Promise<void> {
    const own = await this.counting.publicists.ids(accountId);
    await this.database.write(async (manager) => {
      const visit = await manager.findOneBy(ShareVisit, { id, publicistId: In(own) });
      if (!visit) throw new DomainError('not-found');
      const { reason } = visit;
      if (reason === null || isProvisional(reason))
        throw new DomainError('conflict', '这一条不用申诉：读满时间、往下看完就会计入。');
      if (!mayAppeal(reason)) throw new DomainError('conflict', '这一条按规定不计，不能申诉。');
      const asked = { appeal: 'open' as const, appealed: reason, words };
      const { affected } = await manager.update(ShareVisit, { id, appeal: 'none', reason }, asked);
      if (!affected) throw new DomainError('conflict', '这一条已经申诉过了。');
    });
  }

  async anomalies({ reason, appeal, ...wish }: Input<typeof sharing.anomalies>['query'], reach: Reach) {
    // What counts after an appeal has no reason any more but the one that was appealed.
    const filters =
      appeal === 'granted' ? { appeal, appealed: reason } : { appeal, reason: reason ?? Not(IsNull()) };
    return this.listed(narrowed(within<ShareVisit>(reach, { districts: 'district' }), filters), {
      ...listing<ShareVisit, 'at' | 'reason' | 'appeal'>(wish, {
        ...({ at: 'openedAt', reason: 'reason', appeal: 'appeal' } as const),
      }),
    });
  }

  /** What counted in a month of Asia/Shanghai and still does. */
  async counted({ month, ...wish }: Input<typeof sharing.counted>['query'], reach: Reach) {
    const [from, until] = spanOf(month);
    const filters = { countedAt: And(MoreThanOrEqual(from), LessThan(until)), reason: IsNull() };
    return this.listed(narrowed(within<ShareVisit>(reach, { districts: 'district' }), filters), {
      ...listing<ShareVisit, 'at'>(wish, { at: 'countedAt' }),
    });
  }

  async decide(
    id: string,
    { granted, answer }: Input<typeof sharing.decide>['body'],
    caller: SignedInCaller,
  ): Promise<void> {
    const answered = { answer, answeredBy: byAccount(caller.accountId) };
    const decision = granted ? ('granted' as const) : ('refused' as const);
    try {
      await this.database.claim(async (manager) => {
        const visit = await this.one(manager, id, caller);
        await this.assertAnothers(manager, visit, caller);
        const counts = granted ? await this.counting.granted(manager, visit) : {};
        const change = { ...answered, ...counts, appeal: decision };
        const { affected } = await manager.update(ShareVisit, { id, appeal: 'open' }, change);
        if (!affected) throw new DomainError('conflict', '这一条没有申诉，或已经答复过了。');
        if (granted) await this.counting.post(manager, Object.assign(visit, change));
        await this.note(manager, caller, 'share.appeal-decided', id, { decision, answer });
      });
    } catch (error) {
      if (!isDuplicate(error)) throw error;
      throw new DomainError('conflict', '这位读者的这一步已经计入过一次，不能再计。请答复不计入。');
    }
  }

  async reverse(id: string, reason: string, caller: SignedInCaller): Promise<void> {
    await this.database.claim(async (manager) => {
      const visit = await this.one(manager, id, caller);
      const change = { reason: 'reversed' as const, answer: reason, answeredBy: byAccount(caller.accountId) };
      if (!(await this.counting.takeBack(manager, visit, change, reason)))
        throw new DomainError('conflict', '这一条没有计入，或已经撤销了。');
      await this.note(manager, caller, 'share.reversed', id, { reason });
    });
  }

  private async one(manager: EntityManager, id: string, caller: SignedInCaller): Promise<ShareVisit> {
    const visit = await manager.findOneBy(ShareVisit, { id });
    if (visit && reaches(reachOf(sharing.decide.access, caller), { district: visit.district })) return visit;
    throw new DomainError('not-found');
  }

  /** Whoever shared it, or is credited with it, does not answer the appeal. */
  private async assertAnothers(
    manager: EntityManager,
    { publicistId }: ShareVisit,
    { accountId }: SignedInCaller,
  ): Promise<void> {
    const { publicists } = this.counting;
    const shared = await publicists.byId(manager, publicistId);
    const credited = await publicists.creditedFor(manager, publicistId);
    if (shared?.accountId === accountId || credited?.accountId === accountId)
      throw new DomainError('not-allowed', '不能答复自己的申诉，请换一位同事答复。');
  }

  private async listed(
    where: FindOptionsWhere<ShareVisit>[],
    wish: ReturnType<typeof listing<ShareVisit, 'at'>>,
  ) {
    const [rows, total] = await this.database.source.manager.findAndCount(ShareVisit, { where, ...wish });
    const whose = await this.counting.publicists.byIds(rows.map(({ publicistId }) => publicistId));
    return {
      total,
      rows: rows.map((row) => {
        const publicist = whose.get(row.publicistId);
        return {
          ...asAside(row),
          publicist: publicist?.name ?? '',
          company: publicist?.company ?? '',
          district: row.district,
        };
      }),
    };
  }

  private note(
    manager: EntityManager,
    { accountId }: SignedInCaller,
    action: 'share.appeal-decided' | 'share.reversed',
    subject: string,
    detail: Record<string, string>,
  ): Promise<void> {
    return this.audit.append(manager, { actor: byAccount(accountId), action, subject, detail });
  }
}

/** A visit as publicists and staff see it: nothing of the reader. */
export const asAside = ({
  id,
  step,
  title,
  channel,
  openedAt,
  reason,
  appealed,
  appeal,
  words,
  answer,
}: ShareVisit) => ({
  ...{ id, step, title, channel, appeal, words, answer },
  at: openedAt.toISOString(),
  reason: reason ?? appealed ?? 'unfinished',
});

/** A month of Asia/Shanghai, from its first instant to that of the next one. */
function spanOf(month: string): [from: Date, until: Date] {
  const [year = 0, number = 0] = month.split('-').map(Number);
  const lastOfBefore = new Date(Date.UTC(year, number - 1, 0)).toISOString().slice(0, 10);
  const last = new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
  return [endOfDay(lastOfBefore), endOfDay(last)];
}

/** Set aside by a rule, counted after an appeal, or opened and never read to the end; home has none. */
export const asideOf = (
  publicistIds: readonly string[],
  season: string,
  unread: Date,
): FindOptionsWhere<ShareVisit>[] => {
  const own = { publicistId: In([...publicistIds]), season };
  return [
    { ...own, reason: Not(IsNull()) },
    { ...own, reason: IsNull(), appeal: 'granted' },
    {
      ...own,
      reason: IsNull(),
      countedAt: IsNull(),
      step: In(['read']),
      contentKind: Not('season' as const),
      openedAt: LessThan(unread),
    },
  ];
};
