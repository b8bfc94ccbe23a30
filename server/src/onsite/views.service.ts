import { Injectable } from '@nestjs/common';
import { type Result } from '@titles/shared/contract/endpoint';
import { type onsite } from '@titles/shared/contract/onsite';
import { In, LessThan, MoreThan, MoreThanOrEqual } from 'typeorm';
import { Clock } from '../clock';
import { Database } from '../database/database';
import { Lecturers } from '../lecturers/lecturers.service';
import { printedCode } from '../printed-code';
import { OnsiteAsk } from './ask.entity';
import { ContactPhones } from './contact-phones.service';
import { OnsiteRequest } from './request.entity';

const DAY = 24 * 60 * 60 * 1000;

/** States of a request to which a lecturer agreed, and which nobody called off. */
const FIRM = ['confirmed', 'held', 'not-held'] as const;

type RequestView = Result<typeof onsite.get>;
type AskView = Result<typeof onsite.asks.list>['asks'][number];
type EngagementView = Result<typeof onsite.week>['engagements'][number];

const span = ({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }) => ({
  startsAt: startsAt.toISOString(),
  endsAt: endsAt.toISOString(),
});
const confirmedOf = ({ startsAt, endsAt }: OnsiteRequest) =>
  startsAt && endsAt ? span({ startsAt, endsAt }) : null;

/** Requests and asks as people see them. */
@Injectable()
export class OnsiteViews {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly lecturers: Lecturers,
    private readonly phones: ContactPhones,
  ) {}

  /** Requests as companies and staff see them. */
  async requests(rows: readonly OnsiteRequest[]): Promise<RequestView[]> {
    if (rows.length === 0) return [];
    const ids = rows.map(({ id }) => id);
    const asks = await this.database.source.manager.findBy(OnsiteAsk, { requestId: In(ids) });
    const lecturers = await this.lecturers.byIds(asks.map(({ lecturerId }) => lecturerId));
    return rows.map((row) => {
      const waiting = asks.find(({ id }) => id === row.askId);
      const lecturer = lecturers.get(row.lecturerId ?? waiting?.lecturerId ?? '');
      const { rating, comment } = row;
      return Object.assign({}, row, {
        phone: this.phones.of(row),
        lecturer: lecturer
          ? { name: lecturer.name, title: lecturer.title, portrait: lecturer.portrait }
          : null,
        answerBy: waiting?.answerBy.toISOString() ?? null,
        offered: waiting?.state === 'countered' ? waiting.options : [],
        moving: waiting?.kind === 'move',
        confirmed: confirmedOf(row),
        refusals: asks.filter(
          ({ requestId, round, state }) =>
            requestId === row.id && round === row.round && state !== 'open' && state !== 'accepted',
        ).length,
        feedback: rating === null ? null : { rating, comment },
        code: row.code === null ? null : printedCode(row.code),
        createdAt: row.createdAt.toISOString(),
      });
    });
  }

  /** What waits for a lecturer's answer. */
  async asks(lecturerId: string): Promise<AskView[]> {
    const waiting = await this.waiting(lecturerId);
    return waiting.map(([ask, request]) => ({
      id: ask.id,
      requestId: request.id,
      kind: ask.kind,
      ...shownTopic(request),
      note: request.note,
      options: ask.options,
      instead: ask.kind === 'move' ? confirmedOf(request) : null,
      answerBy: ask.answerBy.toISOString(),
    }));
  }

  /** A lecturer's seven days from an instant on: what is agreed, what was held or not, and what is kept for an answer. */
  async week(lecturerId: string, from: Date): Promise<EngagementView[]> {
    const until = new Date(from.getTime() + 7 * DAY);
    const now = this.clock.now();
    const agreed = await this.database.source.manager.findBy(OnsiteRequest, {
      lecturerId,
      state: In(FIRM),
      startsAt: LessThan(until),
      endsAt: MoreThanOrEqual(from),
    });
    const firm = agreed.map((request): EngagementView => {
      const { startsAt, endsAt, contact } = request;
      // Nobody is to be called about it any more.
      const over = endsAt !== null && endsAt <= now;
      return {
        requestId: request.id,
        bookingId: request.bookingId,
        ...shownTopic(request),
        ...span({ startsAt: startsAt ?? from, endsAt: endsAt ?? from }),
        travelMinutes: request.travelMinutes ?? 0,
        state: FIRM.find((state) => state === request.state) ?? 'other',
        contact: contact === '' || over ? null : { contact, phone: this.phones.of(request) },
      };
    });
    const waiting = await this.waiting(lecturerId, ['open', 'countered']);
    const pending = waiting.flatMap(([ask, request]) =>
      ask.options
        .filter(({ startsAt, endsAt }) => new Date(startsAt) < until && new Date(endsAt) >= from)
        .map(({ startsAt, endsAt, travelMinutes }): EngagementView => ({
          requestId: request.id,
          bookingId: null,
          ...shownTopic(request),
          startsAt,
          endsAt,
          travelMinutes,
          state: 'pending',
          contact: null,
        })),
    );
    return [...firm, ...pending].sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1));
  }

  private async waiting(
    lecturerId: string,
    states: OnsiteAsk['state'][] = ['open'],
  ): Promise<[OnsiteAsk, OnsiteRequest][]> {
    const { manager } = this.database.source;
    const asks = await manager.find(OnsiteAsk, {
      where: { lecturerId, state: In(states), answerBy: MoreThan(this.clock.now()) },
      order: { answerBy: 'ASC', id: 'ASC' },
    });
    const requests = await manager.findBy(OnsiteRequest, { id: In(asks.map(({ requestId }) => requestId)) });
    return asks.flatMap((ask): [OnsiteAsk, OnsiteRequest][] => {
      const request = requests.find(({ askId }) => askId === ask.id);
      return request ? [[ask, request]] : [];
    });
  }
}

const shownTopic = ({ organisation, topic, field, people, district, place }: OnsiteRequest) => ({
  organisation,
  topic,
  field,
  people,
  district,
  place,
});
