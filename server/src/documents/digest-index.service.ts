import { createHash } from 'node:crypto';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { type DocumentDigest } from '@titles/shared/policy/documents/digest';
import { documentDigests } from '@titles/shared/policy/documents/index';
import { type EntityManager } from 'typeorm';
import { Database } from '../database/database';
import { PublishedContent } from '../http/published.service';
import { SearchService } from '../search/search.service';
import { OfficialDocument } from './document.entity';
import { readTree } from './documents.queries';
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
      for (const digest of await this.outdated(manager)) await this.index(manager, digest);
    });
  }

  private async outdated(manager: EntityManager): Promise<DocumentDigest[]> {
    const indexed = new Map(
      (await manager.find(IndexedDigest)).map((row) => [row.documentId, row.fingerprint]),
    );
    return documentDigests.filter((digest) => indexed.get(digest.id) !== fingerprintOf(digest));
  }

  private async index(manager: EntityManager, digest: DocumentDigest): Promise<void> {
    const official = await manager.findOneBy(OfficialDocument, { id: digest.id });
    const document = { id: digest.id, title: official?.title ?? digest.title };
    await this.search.removeDocument(manager, digest.id);
    await this.search.index(manager, searchEntriesOf(document, await readTree(manager, digest.id)));
    await manager.save(IndexedDigest, { documentId: digest.id, fingerprint: fingerprintOf(digest) });
  }
}

const fingerprintOf = (digest: DocumentDigest): string =>
  createHash('sha256').update(JSON.stringify(digest)).digest('hex');
