import { Injectable, type OnModuleInit } from '@nestjs/common';
import { dayInJiangmen } from '@titles/shared/jiangmen-time';
import { In, IsNull, LessThan, Not, Raw } from 'typeorm';
import { BookedTimes } from '../bookings/booked-times.service';
import { type Holding } from '../holdings/holding';
import { Holdings } from '../holdings/holdings.service';
import { expiringRows } from '../retention/expiring';
import { Retention } from '../retention/retention.service';
import { ReceiptRow } from './receipt.entity';
import { ServicePointRow } from './service-point.entity';
import { purposeInWords } from './shown';
import { VisitRow } from './visit.entity';
import { WaitRow } from './wait.entity';

/** Whose a visit is when nobody needs to know any more. */
const NOBODY = '';

/** What service points hold of people, and for how long; the time of a visit is the booking's. */
@Injectable()
export class VisitsData implements OnModuleInit {
  constructor(
    private readonly holdings: Holdings,
    private readonly retention: Retention,
    private readonly times: BookedTimes,
  ) {}

  onModuleInit(): void {
    this.holdings.register(this.visits, this.waits);
    this.holdings.exempt('service_points.phone', 'the service point’s own number');
    this.holdings.exempt('service_point_receipts.issued_by', 'tells who of the staff gave it');
    this.retention.register(
      expiringRows({
        name: 'visit-waits',
        entity: WaitRow,
        key: 'id',
        old: (before) => ({ day: LessThan(dayInJiangmen(before)) }),
      }),
      expiringRows({
        name: 'visit-summaries',
        entity: VisitRow,
        key: 'bookingId',
        old: (before) => {
          const bookingId = this.times.endedBefore(before);
          return [
            { bookingId, summary: Not(IsNull()) },
            { bookingId, materials: Raw((materials) => `${materials} <> '[]'`) },
          ];
        },
        purge: async (manager, ids) => {
          await manager.update(VisitRow, { bookingId: In(ids) }, { summary: null, materials: [] });
        },
      }),
      expiringRows({
        name: 'visits',
        entity: VisitRow,
        key: 'bookingId',
        old: (before) => ({ bookingId: this.times.endedBefore(before), accountId: Not(NOBODY) }),
        purge: async (manager, ids) => {
          await manager.update(VisitRow, { bookingId: In(ids) }, { accountId: NOBODY, openKey: null });
        },
      }),
    );
  }

  private readonly visits: Holding = {
    name: 'visits',
    title: '服务点到访和收件回执',
    columns: ['service_point_visits.account_id', 'service_point_visits.open_key'],
    stays: '收件回执只留编号和开具时间，不再与您有关',
    read: async (manager, { accountId }) => {
      const rows = accountId === null ? [] : await manager.findBy(VisitRow, { accountId });
      const receipts = await manager.findBy(ReceiptRow, {
        bookingId: In(rows.map(({ bookingId }) => bookingId)),
      });
      const points = await manager.find(ServicePointRow);
      return rows.map((row) => {
        const receipt = receipts.find(({ bookingId }) => bookingId === row.bookingId);
        return {
          服务点: points.find(({ id }) => id === row.servicePointId)?.name ?? null,
          事项: purposeInWords[row.purpose],
          自测结果: row.summary,
          材料: row.materials.join('、'),
          回执编号: receipt?.number ?? null,
          已收: receipt?.received.join('、') ?? null,
          还缺: receipt?.missing.join('、') ?? null,
        };
      });
    },
    erase: async (manager, { accountId }) => {
      if (accountId === null) return;
      const rows = await manager.findBy(VisitRow, { accountId });
      // The number stays: another receipt with it would look like this one.
      await manager.update(
        ReceiptRow,
        { bookingId: In(rows.map(({ bookingId }) => bookingId)) },
        { received: [], missing: [], note: null, seenAt: null },
      );
      await manager.delete(VisitRow, { accountId });
    },
  };

  private readonly waits: Holding = {
    name: 'visit-waits',
    title: '服务点候补',
    columns: ['service_point_waits.account_id'],
    read: async (manager, { accountId }) => {
      const rows = accountId === null ? [] : await manager.findBy(WaitRow, { accountId });
      return rows.map(({ day, purpose }) => ({ 日期: day, 事项: purposeInWords[purpose] }));
    },
    erase: async (manager, { accountId }) => {
      if (accountId !== null) await manager.delete(WaitRow, { accountId });
    },
  };
}
