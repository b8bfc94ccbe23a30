import { Controller } from '@nestjs/common';
import { type Input } from '@titles/shared/contract/endpoint';
import { servicePoints } from '@titles/shared/contract/service-points';
import { type SignedInCaller } from '../http/caller';
import { Implements } from '../http/implements';
import { DeskList } from './desk-list.service';
import { Desk } from './desk.service';
import { ServicePointEditing } from './service-point-editing.service';
import { ServicePoints } from './service-points.service';
import { bringFor } from './shown';
import { listedVisit, positionOf, shownPoint } from './views';

/** Service points for everybody, and what staff do there. */
@Controller()
export class ServicePointsController {
  constructor(
    private readonly points: ServicePoints,
    private readonly editing: ServicePointEditing,
    private readonly desk: Desk,
    private readonly deskList: DeskList,
  ) {}

  @Implements(servicePoints.list)
  async list() {
    return { servicePoints: (await this.points.list()).map(shownPoint) };
  }

  @Implements(servicePoints.get)
  async get({ params }: Input<typeof servicePoints.get>) {
    const point = await this.points.get(params.servicePointId);
    const { weekdays, exceptions } = await this.points.openingOf(point.id);
    return {
      ...shownPoint(point),
      hours: [...weekdays]
        .map(([weekday, hours]) => ({ weekday, ...hours }))
        .sort((a, b) => a.weekday - b.weekday),
      exceptions: [...exceptions]
        .map(([day, exception]) => ({ day, ...exception }))
        .sort((a, b) => a.day.localeCompare(b.day)),
      bring: { consultation: bringFor('consultation'), receipt: bringFor('receipt') },
    };
  }

  @Implements(servicePoints.slots)
  async slots({ params, query }: Input<typeof servicePoints.slots>) {
    const point = await this.points.get(params.servicePointId);
    const days = await this.points.days(point, query.purpose);
    const waits = (await this.points.waits(point.id)).filter(({ purpose }) => purpose === query.purpose);
    return {
      days: days.map(({ day, closedBecause, slots }) => ({
        day,
        closedBecause: closedBecause ?? (slots.length === 0 ? '已过预约时间' : null),
        slots: slots.map(({ startsAt, endsAt, free }) => ({
          startsAt: startsAt.toISOString(),
          endsAt: endsAt.toISOString(),
          free,
        })),
        free: slots.reduce((sum, { free }) => sum + free, 0),
        waiting: waits.filter((wait) => wait.day === day).length,
      })),
      holidaysUnknownFrom: days.find(({ published }) => !published)?.day ?? null,
    };
  }

  @Implements(servicePoints.create)
  async create({ body }: Input<typeof servicePoints.create>, caller: SignedInCaller) {
    return shownPoint(await this.editing.create(body, caller));
  }

  @Implements(servicePoints.edit)
  async edit({ params, body }: Input<typeof servicePoints.edit>, caller: SignedInCaller) {
    return shownPoint(await this.editing.edit(params.servicePointId, body, caller));
  }

  @Implements(servicePoints.setHours)
  async setHours({ params, body }: Input<typeof servicePoints.setHours>, caller: SignedInCaller) {
    return { affected: await this.editing.setHours(params.servicePointId, body.hours, caller) };
  }

  @Implements(servicePoints.setException)
  async setException({ params, body }: Input<typeof servicePoints.setException>, caller: SignedInCaller) {
    const { servicePointId, day } = params;
    return {
      affected: await this.editing.setException(servicePointId, day, body.hours, body.reason, caller),
    };
  }

  @Implements(servicePoints.removeException)
  async removeException({ params }: Input<typeof servicePoints.removeException>, caller: SignedInCaller) {
    await this.editing.removeException(params.servicePointId, params.day, caller);
    return {};
  }

  @Implements(servicePoints.addCounter)
  async addCounter({ params, body }: Input<typeof servicePoints.addCounter>, caller: SignedInCaller) {
    const { servicePointId } = params;
    return { counterId: await this.editing.addCounter(servicePointId, body.name, body.purposes, caller) };
  }

  @Implements(servicePoints.setCounter)
  async setCounter({ params, body }: Input<typeof servicePoints.setCounter>, caller: SignedInCaller) {
    await this.editing.setCounter(params.servicePointId, params.counterId, body.open, caller);
    return {};
  }

  @Implements(servicePoints.day)
  async day({ params, query }: Input<typeof servicePoints.day>, caller: SignedInCaller) {
    const visits = await this.deskList.day(params.servicePointId, query.day, caller);
    const counters = await this.points.counters(params.servicePointId);
    return {
      counters: counters.map(({ id, name, open }) => ({ id, name, open })),
      visits: visits.map(listedVisit),
    };
  }

  @Implements(servicePoints.appeals)
  async appeals({ params }: Input<typeof servicePoints.appeals>, caller: SignedInCaller) {
    return { days: await this.deskList.appealedOn(params.servicePointId, caller) };
  }

  @Implements(servicePoints.waitingList.list)
  async waiting({ params }: Input<typeof servicePoints.waitingList.list>, caller: SignedInCaller) {
    const waits = await this.deskList.waiting(params.servicePointId, caller);
    const skipped = await this.points.skipped(waits);
    return {
      waiting: waits.map((wait) => ({
        day: wait.day,
        purpose: wait.purpose,
        position: positionOf(wait, waits),
        joinedAt: wait.joinedAt.toISOString(),
        skippedBecause: skipped.get(wait.id) ?? null,
      })),
    };
  }

  @Implements(servicePoints.callNext)
  async callNext({ params, body }: Input<typeof servicePoints.callNext>, caller: SignedInCaller) {
    const called = await this.desk.callNext(params.servicePointId, body.counterId, caller);
    return { called: called && listedVisit(called) };
  }
}
