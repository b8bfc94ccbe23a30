import { Injectable } from '@nestjs/common';
import { type AuditAction } from '@titles/shared/contract/audit-actions';
import { type Input } from '@titles/shared/contract/endpoint';
import { type District, districts } from '@titles/shared/contract/person-values';
import { type Hours, type Purpose, servicePoints } from '@titles/shared/contract/service-points';
import { DomainError } from '@titles/shared/errors';
import { holidayYears } from '@titles/shared/policy/holidays';
import { type EntityManager } from 'typeorm';
import { Audit, byAccount } from '../audit/audit.service';
import { BookableResources } from '../bookings/resources.service';
import { Clock } from '../clock';
import { Database } from '../database/database';
import { isDuplicate } from '../database/refused-write';
import { type SignedInCaller } from '../http/caller';
import { reaches, reachOf } from '../http/reach';
import { newId } from '../ids';
import { CounterRow } from './counter.entity';
import { ExceptionRow, WeekdayHoursRow } from './hours.entity';
import { PointNews } from './point-news.service';
import { ServicePointRow } from './service-point.entity';
import { limits } from './service-points.service';
import { columnsOf, microOf } from './shown';
import { hoursFault } from './slots';

type Described = Input<typeof servicePoints.edit>['body'];
interface Details {
  [name: string]: string | number | null;
}

const placeLine = ({ name, address }: { name: string; address: string | null }): string =>
  address ? `${name}，${address}` : name;

/** What staff enter about the service points within their reach; each step is audited. */
@Injectable()
export class ServicePointEditing {
  constructor(
    private readonly database: Database,
    private readonly resources: BookableResources,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly news: PointNews,
  ) {}

  /** Opens a district's service point. Throws `conflict` when it has one. */
  async create(
    wish: Described & { district: District; slotMinutes: number },
    caller: SignedInCaller,
    { demo = false } = {},
  ): Promise<ServicePointRow> {
    const { place, ...rest } = wish;
    const reach = reachOf(servicePoints.create.access, caller);
    if (!reaches(reach, wish)) throw new DomainError('not-allowed', '您只能设立本市（区）的服务点。');
    const id = `district-${districts.indexOf(wish.district) + 1}`;
    const point = { id, ...rest, ...microOf(place), holidaysTold: holidayYears, demo, revision: 0 };
    try {
      await this.database.write(async (manager) => {
        await manager.insert(ServicePointRow, point);
        await this.note(manager, caller, 'service-point.created', id, { district: wish.district });
      });
    } catch (error) {
      throw isDuplicate(error) ? new DomainError('conflict', `${wish.district}已经有服务点了。`) : error;
    }
    return point;
  }

  /** Another name or address is told to whoever is to come. */
  edit(id: string, { place, ...rest }: Described, caller: SignedInCaller): Promise<ServicePointRow> {
    return this.step(id, caller, 'service-point.edited', {}, async (manager, point) => {
      const before = placeLine(point);
      const content = { ...rest, ...microOf(place), demo: false };
      Object.assign(point, content);
      const write = async () => {
        await manager.update(ServicePointRow, { id }, content);
        for (const counter of await manager.findBy(CounterRow, { servicePointId: id }))
          await this.resources.describe(manager, counter.id, {
            title: titleOf(rest.name, counter.name),
            place: placeLine(rest),
          });
      };
      if (placeLine(point) === before) await write();
      else await this.news.place(manager, point, this.clock.now(), write);
      return point;
    });
  }

  /** The hours of each weekday; gives how many firm bookings to come lie outside. */
  async setHours(
    id: string,
    week: readonly (Hours & { weekday: number })[],
    caller: SignedInCaller,
  ): Promise<number> {
    for (const hours of week) assertHours(hours);
    if (new Set(week.map(({ weekday }) => weekday)).size !== week.length)
      throw new DomainError('bad-input', '同一天只能写一次。');
    const detail = { days: week.length };
    return this.changeHours(id, caller, 'service-point.hours-set', detail, async (manager) => {
      await manager.delete(WeekdayHoursRow, { servicePointId: id });
      for (const { weekday, ...hours } of week)
        await manager.insert(WeekdayHoursRow, { servicePointId: id, weekday, ...columnsOf(hours) });
    });
  }

  /** A day that differs; gives how many firm bookings to come lie outside. */
  async setException(
    id: string,
    day: string,
    hours: Hours | null,
    reason: string,
    caller: SignedInCaller,
  ): Promise<number> {
    if (hours) assertHours(hours);
    return this.changeHours(id, caller, 'service-point.exception-set', { day }, async (manager) => {
      await manager.delete(ExceptionRow, { servicePointId: id, day });
      await manager.insert(ExceptionRow, { servicePointId: id, day, ...columnsOf(hours), reason });
    });
  }

  async removeException(id: string, day: string, caller: SignedInCaller): Promise<void> {
    await this.changeHours(id, caller, 'service-point.exception-removed', { day }, async (manager) => {
      const { affected } = await manager.delete(ExceptionRow, { servicePointId: id, day });
      if (!affected) throw new DomainError('not-found');
    });
  }

  /** Adds a counter, which serves one person at a time; gives its id. */
  async addCounter(id: string, name: string, purposes: Purpose[], caller: SignedInCaller): Promise<string> {
    const counterId = newId();
    await this.step(
      id,
      caller,
      'service-point.counter-added',
      { counter: counterId },
      async (manager, point) => {
        await manager.insert(CounterRow, { id: counterId, servicePointId: id, name, purposes, open: true });
        const around = { beforeMinutes: 0, afterMinutes: 0, lanes: 1, kind: 'counter' as const };
        const described = { title: titleOf(point.name, name), place: placeLine(point) };
        await this.resources.addByTime({ id: counterId, ...described, ...around, ...limits }, manager);
      },
    );
    return counterId;
  }

  async setCounter(id: string, counterId: string, open: boolean, caller: SignedInCaller): Promise<void> {
    const details = { counter: counterId, open: open ? 1 : 0 };
    await this.step(id, caller, 'service-point.counter-set', details, async (manager) => {
      const { affected } = await manager.update(CounterRow, { id: counterId, servicePointId: id }, { open });
      if (!affected) throw new DomainError('not-found');
      await this.resources.describe(manager, counterId, { open });
    });
  }

  /** A step that changes when a point is open; whoever booked is told what that means for them. */
  private changeHours(
    id: string,
    caller: SignedInCaller,
    action: AuditAction,
    detail: Details,
    change: (manager: EntityManager) => Promise<void>,
  ): Promise<number> {
    return this.step(id, caller, action, detail, (manager, point) =>
      this.news.hours(manager, point, this.clock.now(), () => change(manager)),
    );
  }

  /** One step at a point within reach, which it locks, audited in the same transaction. */
  async step<T>(
    id: string,
    caller: SignedInCaller,
    action: AuditAction,
    detail: Details,
    work: (manager: EntityManager, point: ServicePointRow) => Promise<T>,
  ): Promise<T> {
    return this.database.claim(async (manager) => {
      await manager.increment(ServicePointRow, { id }, 'revision', 1);
      const point = await manager.findOneBy(ServicePointRow, { id });
      if (!point || !reaches(reachOf(servicePoints.edit.access, caller), point))
        throw new DomainError('not-found');
      const done = await work(manager, point);
      await this.note(manager, caller, action, id, detail);
      return done;
    });
  }

  private note(
    manager: EntityManager,
    { accountId }: SignedInCaller,
    action: AuditAction,
    subject: string,
    detail: Details,
  ): Promise<void> {
    return this.audit.append(manager, { actor: byAccount(accountId), action, subject, detail });
  }
}

const titleOf = (point: string, counter: string): string => `${point} ${counter}`;

function assertHours(hours: Hours): void {
  const fault = hoursFault(hours);
  if (fault) throw new DomainError('bad-input', fault, [{ path: 'body.hours', message: fault }]);
}
