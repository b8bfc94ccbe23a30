import { Injectable } from '@nestjs/common';
import { DomainError } from '@titles/shared/errors';
import { type EntityManager } from 'typeorm';
import { Clock } from '../clock';
import { Database } from '../database/database';
import { type Reach, reaches, within } from '../http/reach';
import { OnsiteAsk } from './ask.entity';
import { KeptTimes } from './kept-times.service';
import { answerBy, assertAskable } from './limits';
import { OnsiteMatching } from './matching.service';
import { OnsiteNews } from './news.service';
import { lockRequest, waitingAsk } from './onsite.queries';
import { type KeptSpan, OnsiteRequest, type Side } from './request.entity';

/** Whose requests a caller sees: of the company, or those in the district. */
const columns = { organisations: 'organisationId', districts: 'district' } as const;

/** What companies see of their requests, and decide. */
@Injectable()
export class OnsiteRequests {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly kept: KeptTimes,
    private readonly matching: OnsiteMatching,
    private readonly news: OnsiteNews,
  ) {}

  list(reach: Reach): Promise<OnsiteRequest[]> {
    return this.database.source.manager.find(OnsiteRequest, {
      where: within<OnsiteRequest>(reach, columns),
      order: { id: 'DESC' },
      take: 200,
    });
  }

  /** One request; what is out of reach is not found. */
  async get(id: string, reach: Reach): Promise<OnsiteRequest> {
    const request = await this.database.source.manager.findOneBy(OnsiteRequest, { id });
    if (!request || !reaches(reach, request)) throw new DomainError('not-found');
    return request;
  }

  /** Takes a request back; what was kept or agreed is free, and the lecturer is told. */
  async cancel(id: string, reason: string | null): Promise<void> {
    await this.database.write((manager) => this.cancelWithin(manager, id, reason, 'company'));
  }

  /** The same in the caller's transaction, by whom it says; a company whose request staff take back is told too. */
  async cancelWithin(manager: EntityManager, id: string, reason: string | null, by: Side): Promise<void> {
    const request = await lockRequest(manager, id);
    const { state, startsAt, lecturerId, bookingId, askId } = request;
    if (state === 'held' || state === 'not-held' || state === 'cancelled')
      throw new DomainError('conflict', '这次培训已经结束或取消。');
    if (startsAt && startsAt <= this.clock.now())
      throw new DomainError('conflict', '培训已经开始，请登记到场情况。');
    const ask = askId ? await manager.findOneByOrFail(OnsiteAsk, { id: askId }) : null;
    if (ask) await this.kept.end(manager, ask, 'withdrawn', reason);
    if (lecturerId && bookingId) await this.kept.freeConfirmed(manager, lecturerId, bookingId);
    await manager.update(OnsiteRequest, { id }, { state: 'cancelled', askId: null });
    const told = lecturerId ?? ask?.lecturerId;
    const about = { which: bookingId ?? ask?.id ?? id, ...(startsAt && { at: startsAt }) };
    const tip = by === 'staff' ? 'calledOff' : 'cancelled';
    if (told) await this.news.tellLecturer(manager, request, told, tip, about);
    if (by === 'staff') await this.news.tellCompany(manager, request, 'calledOff', about);
    else await this.news.withdrawFromCompany(manager, request);
  }

  /** Other times: of a confirmed request its lecturer is asked, for one without lecturer all are asked anew. */
  async move(id: string, times: KeptSpan[]): Promise<void> {
    const now = this.clock.now();
    assertAskable(times, now);
    await this.database.write(async (manager) => {
      const request = await lockRequest(manager, id);
      if (request.state === 'unmatched') {
        const anew = { state: 'asking', times, round: request.round + 1 } as const;
        await manager.update(OnsiteRequest, { id }, anew);
        return;
      }
      await this.askToMove(manager, request, times, now);
    });
    await this.matching.next(id);
  }

  /** Takes one of the times that the lecturer offers. */
  async take(id: string, optionId: string): Promise<void> {
    await this.database.write(async (manager) => {
      const request = await lockRequest(manager, id);
      const ask = await this.offered(manager, request);
      await this.kept.agree(manager, request, ask, optionId);
      const { startsAt } = request;
      const about = { which: ask.id, ...(startsAt && { at: startsAt }) };
      await this.news.tellLecturer(manager, request, ask.lecturerId, 'chosen', about);
    });
  }

  /** None of the offered times fits: the next lecturer is asked. */
  async refuse(id: string): Promise<void> {
    await this.database.write(async (manager) => {
      const request = await lockRequest(manager, id);
      const ask = await this.offered(manager, request);
      await this.kept.end(manager, ask, 'declined', null);
      await this.news.tellNotChosen(manager, request, ask);
    });
    await this.matching.next(id);
  }

  private offered(manager: EntityManager, request: OnsiteRequest): Promise<OnsiteAsk> {
    return waitingAsk(manager, request, { id: request.askId, state: 'countered', now: this.clock.now() });
  }

  private async askToMove(
    manager: EntityManager,
    request: OnsiteRequest,
    times: KeptSpan[],
    now: Date,
  ): Promise<void> {
    const { lecturerId, bookingId } = request;
    if (request.state !== 'confirmed' || !lecturerId || !bookingId)
      throw new DomainError('conflict', '已确认的培训才能改期。');
    if (request.askId) throw new DomainError('conflict', '已经请讲师换时间，请等回复。');
    if (request.startsAt && request.startsAt <= now) throw new DomainError('conflict', '培训已经开始。');
    const beside = await this.kept.confirmed(manager, lecturerId, bookingId);
    const until = answerBy([...times, { startsAt: beside.startsAt.toISOString(), endsAt: '' }], now);
    if (until <= now)
      throw new DomainError('conflict', '离开始不到一天，不能再改期；办不了请取消，讲师会收到通知。');
    const travelMinutes = request.travelMinutes ?? 0;
    const ask = await this.kept.ask(manager, request, lecturerId, {
      kind: 'move',
      times,
      travelMinutes,
      until,
      beside,
    });
    if (!ask) throw new DomainError('conflict', '讲师在这些时间已有安排，请换别的时间。');
    await this.news.tellLecturer(manager, request, lecturerId, 'moveAsked', { which: ask.id, until });
  }
}
