import { createHash } from 'node:crypto';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { type DocumentDigest } from '@titles/shared/policy/documents/digest';
import { documentDigests } from '@titles/shared/policy/documents/index';
import { type EntityManager } from 'typeorm';
import { Database } from '../database/database';
import { PublishedContent } from '../http/published.service';
import { SearchService } from '../search/search.service';
import { OfficialDocument } from './document.entity';
import { digestOf, readTree } from './documents.queries';
import { IndexedDigest } from './indexed-digest.entity';
import { searchEntriesOf } from './search-entries';

/** The digests live in the code: a release that changes one makes search and published content follow at its start. */
@Injectable()
export class DigestIndex implements OnApplicationBootstrap {
  constructor(
    private readonly database: Database,
    private readonly published: PublishedContent,
    private readonly search: SearchService,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if ((await this.outdated(this.database.source.manager)).length === 0) return;
    await this.database.write(async (manager) => {
      // First, for it locks the row: of several processes that start at once one does the work.
      await this.published.changed(manager);
      for (const documentId of await this.outdated(manager)) await this.index(manager, documentId);
    });
  }

  /** Documents whose digest is new, changed or gone since it was indexed. */
  private async outdated(manager: EntityManager): Promise<string[]> {
    const rows = await manager.find(IndexedDigest);
    const indexed = new Map(rows.map((row) => [row.documentId, row.fingerprint]));
    const ids = new Set([...documentDigests.map((digest) => digest.id), ...indexed.keys()]);
    return [...ids].filter((id) => indexed.get(id) !== fingerprintOf(digestOf(id)));
  }

  private async index(manager: EntityManager, documentId: string): Promise<void> {
    const digest = digestOf(documentId);
    const official = await manager.findOneBy(OfficialDocument, { id: documentId });
    const title = official?.title ?? digest?.title ?? '';
    const tree = await readTree(manager, documentId);
    await this.search.removeDocument(manager, documentId);
    await this.search.index(manager, searchEntriesOf({ id: documentId, title }, tree));
    await manager.delete(IndexedDigest, { documentId });
    const fingerprint = fingerprintOf(digest);
    if (fingerprint !== undefined) await manager.insert(IndexedDigest, { documentId, fingerprint });
  }
}

const fingerprintOf = (digest: DocumentDigest | undefined): string | undefined =>
  digest && createHash('sha256').update(JSON.stringify(digest)).digest('hex');
