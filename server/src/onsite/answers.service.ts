import { Injectable } from '@nestjs/common';
import { DomainError } from '@titles/shared/errors';
import { type EntityManager, In } from 'typeorm';
import { Clock } from '../clock';
import { Database } from '../database/database';
import { OnsiteAsk, timesOf } from './ask.entity';
import { KeptTimes } from './kept-times.service';
import { answerBy, assertAskable } from './limits';
import { OnsiteMatching } from './matching.service';
import { OnsiteNews } from './news.service';
import { engagedIn, isAgreed, type Agreed, lockRequest, WAITING, waitingAsk } from './onsite.queries';
import { type KeptSpan, OnsiteRequest } from './request.entity';

/** What lecturers answer: 可以, 换时间, 不行, and that they cannot come after all. */
@Injectable()
export class OnsiteAnswers {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly kept: KeptTimes,
    private readonly matching: OnsiteMatching,
    private readonly news: OnsiteNews,
  ) {}

  /** 可以: the chosen time is firm, the others are free. */
  async accept(lecturerId: string, askId: string, optionId: string): Promise<void> {
    await this.answer(lecturerId, askId, async (manager, request, ask) => {
      await this.kept.agree(manager, request, ask, optionId);
      const moved = ask.kind === 'move';
      const { startsAt } = ask.options.find(({ id }) => id === optionId) ?? {};
      await this.news.tellCompany(manager, request, moved ? 'moved' : 'confirmed', {
        which: ask.id,
        ...(startsAt && { at: new Date(startsAt) }),
      });
    });
  }

  /** 换时间: what was kept is free, and the offered times are kept until the company chooses. */
  async counter(lecturerId: string, askId: string, times: KeptSpan[]): Promise<void> {
    const now = this.clock.now();
    assertAskable(times, now);
    await this.answer(lecturerId, askId, async (manager, request, ask) => {
      if (ask.kind !== 'invite') throw new DomainError('conflict', '已确认的培训请直接回复可以或不行。');
      await this.kept.free(manager, ask);
      const until = answerBy(times, now);
      const travelMinutes = ask.options[0]?.travelMinutes ?? 0;
      const options = await this.kept.keep(manager, request, lecturerId, times, { travelMinutes, until });
      if (options.length < times.length)
        throw new DomainError('full', '您提的时间里有的已经有安排（含路上时间），请换一个。');
      await manager.update(OnsiteAsk, { id: ask.id }, { state: 'countered', options, answerBy: until });
      await manager.update(OnsiteRequest, { id: request.id }, { state: 'choosing' });
      await this.news.tellCompany(manager, request, 'countered', { which: ask.id, until });
    });
  }

  /** 不行: the next lecturer is asked; a confirmed time that was to be moved stays. */
  async decline(lecturerId: string, askId: string, reason: string | null): Promise<void> {
    const requestId = await this.answer(lecturerId, askId, async (manager, request, ask) => {
      await this.kept.end(manager, ask, 'declined', reason);
      if (ask.kind === 'move')
        await this.news.tellCompany(manager, request, 'moveDeclined', { which: ask.id });
    });
    await this.matching.next(requestId);
  }

  /** The lecturer who had agreed cannot come: the time is free, and the next one is asked. */
  async withdraw(lecturerId: string, requestId: string, reason: string | null): Promise<void> {
    await this.database.write(async (manager) => {
      const request = await lockRequest(manager, requestId);
      if (request.lecturerId !== lecturerId) throw new DomainError('not-found');
      if (!isAgreed(request)) throw new DomainError('conflict', '只有已确认的培训可以退出。');
      if (request.startsAt <= this.clock.now()) throw new DomainError('conflict', '培训已经开始。');
      await this.giveBack(manager, request, reason);
    });
    await this.matching.next(requestId);
  }

  /**
   * Gives back, in the caller's transaction, all that a lecturer who is one no longer has agreed to or was asked about
   * and that is still to come. Who is asked next is found by the sweep.
   */
  async release(manager: EntityManager, lecturerId: string): Promise<void> {
    // All requests before any lecturer, in one order everywhere.
    const requests: OnsiteRequest[] = [];
    for (const id of await engagedIn(manager, lecturerId, this.clock.now()))
      requests.push(await lockRequest(manager, id));
    for (const request of requests) await this.releaseOne(manager, request, lecturerId);
  }

  private async releaseOne(
    manager: EntityManager,
    request: OnsiteRequest,
    lecturerId: string,
  ): Promise<void> {
    if (request.lecturerId === lecturerId && isAgreed(request)) {
      if (request.startsAt <= this.clock.now()) return;
      await this.giveBack(manager, request, null);
      const about = { which: request.bookingId, at: request.startsAt };
      await this.news.tellLecturer(manager, request, lecturerId, 'released', about);
      return;
    }
    const waiting = { id: request.askId ?? '', lecturerId, state: In(WAITING) };
    const ask = await manager.findOneBy(OnsiteAsk, waiting);
    if (!ask) return;
    await this.kept.end(manager, ask, 'withdrawn', null);
    // The company was to choose from times that are gone.
    if (ask.state === 'countered')
      await this.news.tellCompany(manager, request, 'withdrawn', { which: ask.id });
  }

  /** The agreed time of a locked request is free, and another lecturer is looked for. */
  private async giveBack(manager: EntityManager, request: Agreed, reason: string | null): Promise<void> {
    const { id, lecturerId, bookingId, startsAt, endsAt, round } = request;
    await this.kept.freeConfirmed(manager, lecturerId, bookingId);
    const moving = request.askId ? await manager.findOneByOrFail(OnsiteAsk, { id: request.askId }) : null;
    if (moving) await this.kept.end(manager, moving, 'withdrawn', null);
    await manager.update(
      OnsiteAsk,
      { requestId: id, lecturerId, round, state: 'accepted' },
      { state: 'withdrawn', reason },
    );
    const agreed = { startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() };
    const others = request.times.filter((time) => time.startsAt !== agreed.startsAt);
    await manager.update(
      OnsiteRequest,
      { id },
      {
        state: 'asking',
        askId: null,
        // Times to which it was to move are what the company wants instead.
        times: moving ? timesOf(moving) : [agreed, ...others],
        lecturerId: null,
        bookingId: null,
        startsAt: null,
        endsAt: null,
        travelMinutes: null,
      },
    );
    await this.news.tellCompany(manager, request, 'withdrawn', { which: bookingId, at: startsAt });
  }

  /** Nobody answered in time: what was kept is free, and the next lecturer is asked; a confirmed time stays. */
  async lapse(askId: string): Promise<void> {
    const seen = await this.database.source.manager.findOneByOrFail(OnsiteAsk, { id: askId });
    await this.database.write(async (manager) => {
      const request = await lockRequest(manager, seen.requestId);
      const ask = await manager.findOneByOrFail(OnsiteAsk, { id: askId });
      const waits = ask.state === 'open' || ask.state === 'countered';
      if (!waits || ask.answerBy > this.clock.now()) return;
      await this.kept.end(manager, ask, 'lapsed', null);
      if (ask.kind === 'move') await this.news.tellCompany(manager, request, 'moveLapsed', { which: ask.id });
      else if (ask.state === 'countered') {
        await this.news.tellNotChosen(manager, request, ask);
        await this.news.tellCompany(manager, request, 'notChosenInTime', { which: ask.id });
      }
    });
    await this.matching.next(seen.requestId);
  }

  /** One answer to an open ask of the lecturer's own; gives the id of the request. */
  private async answer(
    lecturerId: string,
    askId: string,
    work: (manager: EntityManager, request: OnsiteRequest, ask: OnsiteAsk) => Promise<void>,
  ): Promise<string> {
    const seen = await this.database.source.manager.findOneBy(OnsiteAsk, { id: askId, lecturerId });
    if (!seen) throw new DomainError('not-found');
    await this.database.write(async (manager) => {
      const request = await lockRequest(manager, seen.requestId);
      const ask = await waitingAsk(manager, request, { id: askId, state: 'open', now: this.clock.now() });
      await work(manager, request, ask);
    });
    return seen.requestId;
  }
}
