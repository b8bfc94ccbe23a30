import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In, LessThan, Not, Raw } from 'typeorm';
import { byAccount } from '../audit/audit.service';
import { type Holding } from '../holdings/holding';
import { Holdings } from '../holdings/holdings.service';
import { expiringRows } from '../retention/expiring';
import { Retention } from '../retention/retention.service';
import { AttendanceRow } from './attendance.entity';
import { DoorRow } from './door.entity';
import { FeedbackRow } from './feedback.entity';
import { NeedRow } from './need.entity';
import { VisitorRow } from './visitor.entity';

/** Whose feedback is when nobody needs to know any more. */
const NOBODY = '';

const ofSessionsOver = (id: string): string =>
  `${id} IN (SELECT id FROM lecture_sessions WHERE ends_at < :before)`;

/** What lectures hold of people, and for how long. */
@Injectable()
export class LecturesData implements OnModuleInit {
  constructor(
    private readonly holdings: Holdings,
    private readonly retention: Retention,
  ) {}

  onModuleInit(): void {
    this.holdings.register(this.visitors, this.feedback, this.needs, this.doors);
    this.retention.register(
      expiringRows({
        name: 'lecture-doors',
        entity: DoorRow,
        key: 'id',
        old: (before) => ({ until: LessThan(before) }),
      }),
      expiringRows({
        name: 'lecture-visitors',
        entity: VisitorRow,
        key: 'bookingId',
        old: (before) => ({ sessionId: Raw(ofSessionsOver, { before }) }),
      }),
      expiringRows({
        name: 'lecture-feedback',
        entity: FeedbackRow,
        key: 'bookingId',
        old: (before) => ({ sessionId: Raw(ofSessionsOver, { before }), accountId: Not(NOBODY) }),
        purge: async (manager, ids) => {
          await manager.update(FeedbackRow, { bookingId: In(ids) }, { accountId: NOBODY });
        },
      }),
      expiringRows({
        name: 'lecture-needs',
        entity: NeedRow,
        key: 'id',
        old: (before) => ({ at: LessThan(before) }),
      }),
    );
  }

  private readonly visitors: Holding = {
    name: 'lecture-visitors',
    title: '讲座签到用的姓名和单位',
    columns: ['lecture_visitors.account_id'],
    read: async (manager, { accountId }) => {
      const rows = accountId === null ? [] : await manager.findBy(VisitorRow, { accountId });
      return rows.map(({ name, employer }) => ({ 姓名: name, 单位: employer }));
    },
    erase: async (manager, { accountId }) => {
      if (accountId !== null) await manager.delete(VisitorRow, { accountId });
    },
  };

  private readonly feedback: Holding = {
    name: 'lecture-feedback',
    title: '讲座评价',
    columns: ['lecture_feedback.account_id'],
    read: async (manager, { accountId }) => {
      const rows = accountId === null ? [] : await manager.findBy(FeedbackRow, { accountId });
      return rows.map(({ useful, comment, at }) => ({ 分数: useful, 评语: comment, 时间: at.toISOString() }));
    },
    erase: async (manager, { accountId }) => {
      if (accountId !== null) await manager.delete(FeedbackRow, { accountId });
    },
  };

  private readonly needs: Holding = {
    name: 'lecture-needs',
    title: '需求征集',
    columns: ['lecture_needs.account_id'],
    read: async (manager, { accountId }) => {
      const rows = accountId === null ? [] : await manager.findBy(NeedRow, { accountId });
      return rows.map((row) => ({
        季度: row.quarter,
        身份: row.asker,
        市区: row.district,
        内容: row.topics.join('、'),
        形式: row.form,
        时间: row.time,
        补充: row.comment,
      }));
    },
    erase: async (manager, { accountId }) => {
      if (accountId !== null) await manager.delete(NeedRow, { accountId });
    },
  };

  private readonly doors: Holding = {
    name: 'lecture-doors',
    title: '现场签到的资格',
    columns: ['lecture_doors.account_id', 'lecture_attendance.noted_by'],
    stays: '您在门口为别人做的签到会留着，不再写明是您',
    read: async (manager, { accountId }) => {
      const rows = accountId === null ? [] : await manager.findBy(DoorRow, { accountId });
      return rows.map(({ until }) => ({ 有效到: until.toISOString() }));
    },
    erase: async (manager, { accountId }) => {
      if (accountId === null) return;
      await manager.delete(DoorRow, { accountId });
      await manager.update(AttendanceRow, { notedBy: byAccount(accountId) }, { notedBy: 'unknown' });
    },
  };
}
