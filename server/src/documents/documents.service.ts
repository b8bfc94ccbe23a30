import { Injectable } from '@nestjs/common';
import {
  type ClausePage,
  type DocumentSummary,
  type PolicyDocument,
} from '@titles/shared/contract/documents';
import { DomainError } from '@titles/shared/errors';
import { type EntityManager, IsNull } from 'typeorm';
import type * as z from 'zod/mini';
import { ArticleService } from '../articles/articles.service';
import { Database } from '../database/database';
import { ClauseRow } from './clause.entity';
import { OfficialDocument } from './document.entity';
import { DocumentVersion } from './document-version.entity';
import { allDocuments, digestOf, readTree } from './documents.queries';
import { readingOf, treeOf } from './reading';

type Summary = z.output<typeof DocumentSummary>;

@Injectable()
export class DocumentsService {
  constructor(
    private readonly database: Database,
    private readonly articles: ArticleService,
  ) {}

  /** Newest first; those without a date last. */
  async list(): Promise<Summary[]> {
    const manager = this.database.source.manager;
    const counts = await manager
      .createQueryBuilder(ClauseRow, 'clause')
      .select('clause.documentId', 'id')
      .addSelect('COUNT(*)', 'clauses')
      .where({ removedIn: IsNull() })
      .groupBy('clause.documentId')
      .getRawMany<{ id: string; clauses: number | string }>();
    const official = new Map(counts.map(({ id, clauses }) => [id, Number(clauses)]));
    return (await allDocuments(manager))
      .map((document) => ({
        ...document,
        official: document.version > 0,
        clauses: official.get(document.id) ?? digestOf(document.id)?.clauses.length ?? 0,
      }))
      .sort((a, b) => (b.issuedOn ?? '').localeCompare(a.issuedOn ?? '') || a.id.localeCompare(b.id));
  }

  async get(documentId: string): Promise<PolicyDocument> {
    const manager = this.database.source.manager;
    const [summary, tree] = await this.read(manager, documentId);
    const official = await manager.findOneBy(OfficialDocument, { id: documentId });
    const version = await manager.findOne(DocumentVersion, {
      select: { documentId: true, version: true, importedAt: true },
      where: { documentId, version: summary.version },
    });
    return {
      ...summary,
      importedAt: version?.importedAt.toISOString() ?? null,
      cites: official?.cites ?? [],
      tree,
    };
  }

  /** A clause that the newest version no longer has is read from the digest: a citation of it opens no empty page. */
  async clause(documentId: string, clauseId: string): Promise<ClausePage> {
    const [document, tree] = await this.read(this.database.source.manager, documentId);
    const digest = treeOf([], digestOf(documentId)?.clauses ?? []);
    const reading = readingOf(tree, clauseId) ?? readingOf(digest, clauseId);
    if (reading === null) throw new DomainError('not-found');
    return { document, ...reading, explainedBy: await this.articles.citing(documentId, clauseId) };
  }

  private async read(manager: EntityManager, documentId: string): Promise<[Summary, PolicyDocument['tree']]> {
    const document = (await allDocuments(manager)).find(({ id }) => id === documentId);
    if (document === undefined) throw new DomainError('not-found');
    const tree = await readTree(manager, documentId);
    return [{ ...document, official: document.version > 0, clauses: tree.length }, tree];
  }
}
