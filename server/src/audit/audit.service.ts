import { Injectable } from '@nestjs/common';
import { type AuditAction } from '@titles/shared/contract/audit-actions';
import { type EntityManager } from 'typeorm';
import { Clock } from '../clock';
import { newId } from '../ids';
import { AuditEntry } from './audit-entry.entity';
import { AuditPending } from './audit-pending.entity';

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
