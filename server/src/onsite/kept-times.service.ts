import { Injectable } from '@nestjs/common';
import { DomainError } from '@titles/shared/errors';
import { type EntityManager } from 'typeorm';
import { type Booked } from '../bookings/booked-times.service';
import { Engagements, type Occasion, type WantedTime } from '../bookings/engagements.service';
import { Clock } from '../clock';
import { newId } from '../ids';
import { type KeptOption, OnsiteAsk, timesOf } from './ask.entity';
import { wholePlace } from './papers';
import { type KeptSpan, OnsiteRequest } from './request.entity';

const wanted = ({ startsAt, endsAt }: KeptSpan, travelMinutes: number): WantedTime => ({
  startsAt: new Date(startsAt),
  endsAt: new Date(endsAt),
  travelMinutes,
});

/** What stands in calendars and reminders. */
const occasionOf = (request: OnsiteRequest): Occasion => ({
  title: `上门培训：${request.topic}`,
  place: wholePlace(request),
});

interface Asked {
  kind: OnsiteAsk['kind'];
  times: readonly KeptSpan[];
  travelMinutes: number;
  /** Until when an answer counts. */
  until: Date;
  /** The confirmed time that it may overlap, for it would be given up. */
  beside?: Booked;
}

/** Times of lecturers that are kept for an answer, and what becomes of them; all in the transaction of who asks or answers. */
@Injectable()
export class KeptTimes {
  constructor(
    private readonly engagements: Engagements,
    private readonly clock: Clock,
  ) {}

  /** Asks a lecturer about those of the times that are free, which are kept; null when none is. The request is locked. */
  async ask(
    manager: EntityManager,
    request: OnsiteRequest,
    lecturerId: string,
    { kind, times, travelMinutes, until, beside }: Asked,
  ): Promise<OnsiteAsk | null> {
    const limits = { travelMinutes, until, ...(beside && { beside }) };
    const options = await this.keep(manager, request, lecturerId, times, limits);
    if (options.length === 0) return null;
    const ask = manager.create(OnsiteAsk, {
      id: newId(),
      requestId: request.id,
      lecturerId,
      kind,
      round: request.round,
      state: 'open',
      wanted: [...times],
      options,
      answerBy: until,
      askedAt: this.clock.now(),
      reason: null,
    });
    await manager.insert(OnsiteAsk, ask);
    await manager.update(OnsiteRequest, { id: request.id }, { askId: ask.id });
    return ask;
  }

  /**
   * Keeps those of the times that are free, with the way there; the request is locked. Only one of them can become firm,
   * so that two of one day may share the way.
   */
  async keep(
    manager: EntityManager,
    request: OnsiteRequest,
    lecturerId: string,
    times: readonly KeptSpan[],
    { travelMinutes, until, beside }: { travelMinutes: number; until: Date; beside?: Booked },
  ): Promise<KeptOption[]> {
    const resource = await this.engagements.lock(manager, lecturerId);
    const { accountId, organisation } = request;
    const party = { accountId, company: organisation, seats: 1, ...occasionOf(request) };
    const options: KeptOption[] = [];
    const own = beside ? [beside] : [];
    for (const time of times) {
      const limits = { until, beside: own };
      const kept = await this.engagements.keep(manager, resource, wanted(time, travelMinutes), party, limits);
      if (!kept) continue;
      own.push(kept);
      options.push({ id: kept.id, startsAt: time.startsAt, endsAt: time.endsAt, travelMinutes });
    }
    return options;
  }

  /** Makes a kept option the confirmed time of a locked request; the others are free. */
  async agree(
    manager: EntityManager,
    request: OnsiteRequest,
    ask: OnsiteAsk,
    optionId: string,
  ): Promise<void> {
    const { lecturerId } = ask;
    const option = ask.options.find(({ id }) => id === optionId);
    if (!option) throw new DomainError('bad-input', '请选择邀请里的时间。');
    const resource = await this.engagements.lock(manager, lecturerId);
    for (const { id } of ask.options) if (id !== optionId) await this.engagements.release(manager, id);
    const kept = { id: optionId, time: wanted(option, option.travelMinutes) };
    if (ask.kind === 'move') {
      const from = await this.engagements.firmOne(manager, request.bookingId ?? '');
      await this.engagements.move(manager, resource, from, kept);
    } else await this.engagements.firm(manager, resource, kept);
    await manager.update(OnsiteAsk, { id: ask.id }, { state: 'accepted' });
    const confirmed = {
      state: 'confirmed',
      askId: null,
      lecturerId,
      bookingId: ask.kind === 'move' ? request.bookingId : optionId,
      startsAt: new Date(option.startsAt),
      endsAt: new Date(option.endsAt),
      travelMinutes: option.travelMinutes,
      // Whoever is asked after this lecturer is not asked about what the company gave up.
      ...(ask.kind === 'move' && { times: timesOf(ask) }),
    } as const;
    await manager.update(OnsiteRequest, { id: request.id }, confirmed);
    Object.assign(request, confirmed);
  }

  /** Ends an ask that waits: what was kept for it is free, and its request looks for the next lecturer. */
  async end(
    manager: EntityManager,
    ask: OnsiteAsk,
    state: 'declined' | 'lapsed' | 'withdrawn',
    reason: string | null,
  ): Promise<void> {
    await this.free(manager, ask);
    await manager.update(OnsiteAsk, { id: ask.id }, { state, reason });
    const looking = ask.kind === 'invite' ? ({ state: 'asking' } as const) : {};
    await manager.update(OnsiteRequest, { id: ask.requestId }, { askId: null, ...looking });
  }

  /** Gives everything back that was kept for an ask. */
  async free(manager: EntityManager, { lecturerId, options }: OnsiteAsk): Promise<void> {
    await this.engagements.lock(manager, lecturerId);
    for (const { id } of options) await this.engagements.release(manager, id);
  }

  /** Gives the confirmed time of a request back. */
  async freeConfirmed(manager: EntityManager, lecturerId: string, bookingId: string): Promise<void> {
    await this.engagements.lock(manager, lecturerId);
    await this.engagements.release(manager, bookingId);
  }

  /** The confirmed booking of a request, whose lecturer is locked by it. */
  async confirmed(manager: EntityManager, lecturerId: string, bookingId: string): Promise<Booked> {
    await this.engagements.lock(manager, lecturerId);
    return this.engagements.firmOne(manager, bookingId);
  }
}
