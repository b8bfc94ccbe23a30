import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DomainError } from '@titles/shared/errors';
import { documentDigests } from '@titles/shared/policy/documents/index';
import { type EntityManager, In, IsNull } from 'typeorm';
import { type Actor, Audit, byService } from '../audit/audit.service';
import { Clock } from '../clock';
import { Database } from '../database/database';
import { PublishedContent } from '../http/published.service';
import { SearchService } from '../search/search.service';
import { ClauseRow } from './clause.entity';
import { OfficialDocument } from './document.entity';
import { DocumentVersion } from './document-version.entity';
import { readTree } from './documents.queries';
import { documentIdFor } from './naming';
import { type Import } from './import-report';
import { type OfficialText } from './official-text';
import { type ParsedDocument } from './parse';
import { searchEntriesOf } from './search-entries';
import { succeed, type Succession } from './succession';
import { UnreadableText } from './unreadable-text';

const rowsEach = 500;
/** A new version that lacks a larger share of the clauses is more likely a cut file than a new text. */
const removable = 0.2;

@Injectable()
export class ImportService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly published: PublishedContent,
    private readonly search: SearchService,
    private readonly audit: Audit,
  ) {}

  /** What an import of the text would do; nothing is kept. */
  async preview(text: OfficialText): Promise<Import> {
    return this.outcome(this.database.source.manager, text);
  }

  /**
   * Stores an official text as a new version of its document, all or nothing; the same text again changes nothing.
   * Throws {@link UnreadableText} when many clauses are gone, unless their removal is accepted, and `conflict` when
   * the document has another version by now than the one that was `seen`.
   */
  async import(
    text: OfficialText,
    {
      acceptRemoval = false,
      seen,
      by = byService,
    }: { acceptRemoval?: boolean; seen?: number; by?: Actor } = {},
  ): Promise<Import> {
    return this.database.write(async (manager) => {
      const done = await this.outcome(manager, text);
      const { documentId, document, before, version, succession } = done;
      if (seen !== undefined && seen !== before)
        throw new DomainError('conflict', `同事刚导入了第${before}版，请重新读取，对照后再确认。`);
      if (succession === null) return done;
      if (!acceptRemoval && isCut(succession)) throw cutText(succession);
      const { title, number, issuer, issuedOn, cites } = document;
      await manager.save(OfficialDocument, {
        ...{ id: documentId, title, number, issuer, issuedOn, cites },
        version,
      });
      const counts = countsOf(succession);
      await manager.insert(DocumentVersion, {
        documentId,
        version,
        fingerprint: fingerprintOf(document),
        importedAt: this.clock.now(),
        importedBy: by,
        source: text.source,
        ...counts,
      });
      await replaceClauses(manager, documentId, succession, version);
      await this.search.removeDocument(manager, documentId);
      const tree = await readTree(manager, documentId);
      await this.search.index(manager, searchEntriesOf({ id: documentId, title }, tree));
      await this.audit.append(manager, {
        actor: by,
        action: 'document.imported',
        subject: documentId,
        detail: { version, ...counts },
      });
      await this.published.changed(manager);
      return done;
    });
  }

  /** The imported versions of a document without their texts, newest first. */
  versions(documentId: string): Promise<Omit<DocumentVersion, 'source'>[]> {
    return this.database.source.getRepository(DocumentVersion).find({
      select: {
        ...{ documentId: true, version: true, fingerprint: true, importedAt: true, importedBy: true },
        ...{ kept: true, reworded: true, added: true, removed: true },
      },
      where: { documentId },
      order: { version: 'DESC' },
    });
  }

  /** The text of a version as it was imported. */
  async source(documentId: string, version: number): Promise<string> {
    const found = await this.database.source
      .getRepository(DocumentVersion)
      .findOneBy({ documentId, version });
    if (!found) throw new DomainError('not-found');
    return found.source;
  }

  private async outcome(manager: EntityManager, { document }: OfficialText): Promise<Import> {
    const stored = await manager.find(OfficialDocument, { order: { id: 'ASC' } });
    const documentId = documentIdFor(document, [...stored, ...documentDigests]);
    const before = stored.find(({ id }) => id === documentId)?.version ?? 0;
    const newest = await manager.findOneBy(DocumentVersion, { documentId, version: before });
    const same = newest?.fingerprint === fingerprintOf(document);
    const version = same ? before : before + 1;
    const rows = await manager.find(ClauseRow, { where: { documentId }, order: { position: 'ASC' } });
    const standing = rows.filter((row) => row.removedIn === null);
    const used = new Set(rows.map((row) => row.id));
    const succession = same ? null : succeed(standing, document.clauses, used, version);
    const gone = standing.filter(({ id }) => succession?.removed.includes(id));
    return { documentId, document, before, version, succession, gone };
  }
}

const fingerprintOf = (document: ParsedDocument): string =>
  createHash('sha256').update(JSON.stringify(document)).digest('hex');

const countsOf = ({ kept, reworded, added, removed }: Succession) => ({
  kept: kept.length,
  reworded: reworded.length,
  added: added.length,
  removed: removed.length,
});

async function replaceClauses(
  manager: EntityManager,
  documentId: string,
  { clauses, removed }: Succession,
  version: number,
): Promise<void> {
  await manager.update(ClauseRow, { documentId, id: In(removed) }, { removedIn: version });
  await manager.delete(ClauseRow, { documentId, removedIn: IsNull() });
  const now = clauses.map((clause, position) => ({ ...clause, documentId, position, removedIn: null }));
  for (let start = 0; start < now.length; start += rowsEach)
    await manager.insert(ClauseRow, now.slice(start, start + rowsEach));
}

/** Whether so many clauses are gone that the text may have been cut. */
export function isCut({ kept, reworded, removed }: Succession): boolean {
  return removed.length > (kept.length + reworded.length + removed.length) * removable;
}

function cutText({ kept, reworded, removed }: Succession): UnreadableText {
  const before = kept.length + reworded.length + removed.length;
  return new UnreadableText(
    null,
    `${removed.length} of the ${before} clauses known so far are missing`,
    'Compare with the official text; if they really are repealed, add --accept-removal',
    `原有${before}条，新文本少了${removed.length}条，可能没有复制完整；如确已废止，请勾选「这些条款已废止」`,
  );
}
