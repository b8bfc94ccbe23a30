import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { Clock } from '../clock';
import { newId } from '../ids';
import { AuditEntry } from './audit-entry.entity';
import { AuditPending } from './audit-pending.entity';

export type AuditAction =
  | 'rule-set.drafted'
  | 'rule-set.published'
  | 'rule-set.withdrawn'
  | 'session.token-reused'
  | 'organisation.created'
  | 'grant.invited'
  | 'grant.accepted'
  | 'grant.approved'
  | 'grant.ended'
  | 'lecturer.travel-set'
  | 'staff.enrolled'
  | 'staff.signed-in'
  | 'staff.sign-in-refused'
  | 'staff.scan-confirmed'
  | 'staff.password-changed'
  | 'service-point.created'
  | 'service-point.edited'
  | 'service-point.hours-set'
  | 'service-point.exception-set'
  | 'service-point.exception-removed'
  | 'service-point.counter-added'
  | 'service-point.counter-set'
  | 'visit.checked-in'
  | 'visit.missed'
  | 'visit.called'
  | 'visit.receipt-given'
  | 'publicist.approved'
  | 'publicist.refused'
  | 'publicist.ended'
  | 'publicist.phone-revealed'
  | 'share.appeal-decided'
  | 'share.reversed'
  | 'ledger.month-closed'
  | 'ledger.tariff-set'
  | 'venue.created'
  | 'venue.changed'
  | 'lecture.created'
  | 'lecture.changed'
  | 'lecture.published'
  | 'lecture.session-added'
  | 'lecture.session-changed'
  | 'lecture.session-moved'
  | 'lecture.session-cancelled'
  | 'lecture.material-added'
  | 'lecture.material-removed'
  | 'lecture.sheet-printed'
  | 'lecture.door-made'
  | 'lecture.attendance-noted'
  | 'lecture.attendance-closed'
  | 'lecture.excused'
  | 'season.created'
  | 'season.saved'
  | 'season.scheduled'
  | 'season.unscheduled'
  | 'season.published'
  | 'season.archived'
  | 'season.removed'
  | 'article.created'
  | 'article.saved'
  | 'article.published'
  | 'article.withdrawn'
  | 'document.imported'
  | 'rule-set.approved'
  | 'account.exported'
  | 'account.erased'
  | 'number.found'
  | 'number.revealed'
  | 'session.ended'
  | 'outbox.withdrawn'
  | 'outbox.resolved';

export interface AuditedAct {
  actor: Actor;
  action: AuditAction;
  /** What it was done to, by id. */
  subject: string;
  /** What else must be known later; no personal data that the subject does not need. */
  detail?: Readonly<Record<string, string | number | null>>;
}

/** Who did it: an account, whoever gave a name at the terminal, or the service by its clock or at its start. */
export type Actor = `account:${string}` | `terminal:${string}` | 'service' | 'unknown';
export const byAccount = (id: string): Actor => `account:${id}`;
export const byService: Actor = 'service';
export const byTerminal = (name: string): Actor => `terminal:${name}`;

/** The record of what was done by whom: appended to, never changed. */
@Injectable()
export class Audit {
  constructor(private readonly clock: Clock) {}

  /** Appends in the transaction of the act itself: neither is ever there without the other. */
  async append(manager: EntityManager, { actor, action, subject, detail = {} }: AuditedAct): Promise<void> {
    const id = newId();
    const at = this.clock.now();
    await manager.insert(AuditEntry, { id, at, actor, action, subject, detail: JSON.stringify(detail) });
    await manager.insert(AuditPending, { entryId: id });
  }
}
