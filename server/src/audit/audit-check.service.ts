import { Injectable } from '@nestjs/common';
import { In, MoreThan } from 'typeorm';
import { Database } from '../database/database';
import { AuditEntry } from './audit-entry.entity';
import { AuditLink } from './audit-link.entity';
import { BEGINNING, type Link, linkAfter } from './chain';

/** The first thing that is wrong. */
export interface Break {
  position: number | null;
  entryId: string | null;
  reason: string;
}
export interface AuditReport {
  broken: Break | null;
  sealed: number;
  /** Not sealed yet. */
  waiting: number;
  /** The last sound link: noted elsewhere, it shows later whether the chain was cut or written anew. */
  head: Link;
}

const PAGE = 1000;

/** Walks the whole chain and tells the first entry that is not as it was sealed. */
@Injectable()
export class AuditCheck {
  constructor(private readonly database: Database) {}

  /** @param noted the head of an earlier report */
  async verify(noted: Link | null): Promise<AuditReport> {
    const { manager } = this.database.source;
    const { head, broken } = await this.walk(noted);
    const waiting = await manager.query<{ count: number | string }[]>(
      'SELECT COUNT(*) AS count FROM audit_pending',
    );
    return {
      broken: broken ?? (await this.strayed()),
      sealed: head.position,
      waiting: Number(waiting[0]?.count),
      head,
    };
  }

  private async walk(noted: Link | null): Promise<{ head: Link; broken: Break | null }> {
    const { manager } = this.database.source;
    let head: Link = BEGINNING;
    const at = (link: AuditLink | undefined, reason: string) => ({
      head,
      broken: { position: head.position + 1, entryId: link?.entryId ?? null, reason },
    });
    for (;;) {
      const links = await manager.find(AuditLink, {
        where: { position: MoreThan(head.position) },
        order: { position: 'ASC' },
        take: PAGE,
      });
      const entries = await manager.findBy(AuditEntry, { id: In(links.map(({ entryId }) => entryId)) });
      const byId = new Map(entries.map((entry) => [entry.id, entry]));
      for (const link of links) {
        if (link.position !== head.position + 1) return at(undefined, 'its link was removed');
        const entry = byId.get(link.entryId);
        if (!entry) return at(link, 'the entry was removed');
        const wanted = linkAfter(head, entry);
        if (wanted.hash !== link.hash) return at(link, 'the entry or its link was changed');
        if (noted?.position === wanted.position && noted.hash !== wanted.hash)
          return at(link, 'the chain was written anew: the noted head is another one');
        head = wanted;
      }
      if (links.length < PAGE) break;
    }
    return noted && noted.position > head.position
      ? at(undefined, 'the chain was cut: it ends before the noted head')
      : { head, broken: null };
  }

  /** An entry that is neither sealed nor waiting, or one that waits and is gone. */
  private async strayed(): Promise<Break | null> {
    const ids = (sql: string) => this.database.source.query<{ id: string }[]>(`${sql} ORDER BY id LIMIT 1`);
    const [added] = await ids(
      `SELECT id FROM audit_entries WHERE NOT EXISTS (SELECT 1 FROM audit_links WHERE entry_id = audit_entries.id)
       AND NOT EXISTS (SELECT 1 FROM audit_pending WHERE entry_id = audit_entries.id)`,
    );
    if (added)
      return {
        position: null,
        entryId: added.id,
        reason: 'the entry was put in by hand, or its link removed',
      };
    const [gone] = await ids(
      `SELECT entry_id AS id FROM audit_pending
       WHERE NOT EXISTS (SELECT 1 FROM audit_entries WHERE audit_entries.id = audit_pending.entry_id)`,
    );
    return gone
      ? { position: null, entryId: gone.id, reason: 'the entry was removed before it was sealed' }
      : null;
  }
}
