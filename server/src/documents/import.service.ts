import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { documentDigests } from '@titles/shared/policy/documents/index';
import { type EntityManager, In, IsNull } from 'typeorm';
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
  ) {}

  /**
   * Stores an official text as a new version of its document, all or nothing; the same text again changes nothing.
   * Throws {@link UnreadableText} when many clauses are gone, unless their removal is accepted.
   */
  async import({ source, document }: OfficialText, acceptRemoval = false): Promise<Import> {
    const fingerprint = createHash('sha256').update(JSON.stringify(document)).digest('hex');
    return this.database.write(async (manager) => {
      const stored = await manager.find(OfficialDocument, { order: { id: 'ASC' } });
      const documentId = documentIdFor(document, [...stored, ...documentDigests]);
      const current = stored.find(({ id }) => id === documentId)?.version ?? 0;
      const newest = await manager.findOneBy(DocumentVersion, { documentId, version: current });
      if (newest?.fingerprint === fingerprint)
        return { documentId, document, version: current, succession: null };

      const version = current + 1;
      const { title, number, issuer, issuedOn, cites } = document;
      await manager.save(OfficialDocument, {
        id: documentId,
        title,
        number,
        issuer,
        issuedOn,
        cites,
        version,
      });
      await manager.insert(DocumentVersion, {
        documentId,
        version,
        fingerprint,
        importedAt: this.clock.now(),
        source,
      });
      const succession = await this.replaceClauses(manager, documentId, document, version);
      if (!acceptRemoval) refuseCutText(succession);
      await this.search.removeDocument(manager, documentId);
      const tree = await readTree(manager, documentId);
      await this.search.index(manager, searchEntriesOf({ id: documentId, title }, tree));
      await this.published.changed(manager);
      return { documentId, document, version, succession };
    });
  }

  private async replaceClauses(
    manager: EntityManager,
    documentId: string,
    { clauses }: ParsedDocument,
    version: number,
  ): Promise<Omit<Succession, 'clauses'>> {
    const rows = await manager.find(ClauseRow, { where: { documentId }, order: { position: 'ASC' } });
    const standing = rows.filter((row) => row.removedIn === null);
    const { clauses: after, ...succession } = succeed(
      standing,
      clauses,
      new Set(rows.map((row) => row.id)),
      version,
    );
    await manager.update(ClauseRow, { documentId, id: In(succession.removed) }, { removedIn: version });
    await manager.delete(ClauseRow, { documentId, removedIn: IsNull() });
    const now = after.map((clause, position) => ({ ...clause, documentId, position, removedIn: null }));
    for (let start = 0; start < now.length; start += rowsEach)
      await manager.insert(ClauseRow, now.slice(start, start + rowsEach));
    return succession;
  }
}

function refuseCutText({ kept, reworded, removed }: Omit<Succession, 'clauses'>): void {
  const before = kept.length + reworded.length + removed.length;
  if (removed.length <= before * removable) return;
  throw new UnreadableText(
    null,
    `${removed.length} of the ${before} clauses known so far are missing`,
    'Compare with the official text; if they really are repealed, add --accept-removal',
  );
}
