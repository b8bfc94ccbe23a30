import { Injectable } from '@nestjs/common';
import { type Citation } from '@titles/shared/contract/fields';
import { citationLabel } from '@titles/shared/citation-label';
import { type EntityManager } from 'typeorm';
import { type ChangedClause } from '../citations/citing.service';
import { Database } from '../database/database';
import { changedClauses } from './clause-changes';
import { ClauseRow } from './clause.entity';
import { OfficialDocument } from './document.entity';
import { allDocuments, digestOf, readTree } from './documents.queries';
import { readingOf, treeOf } from './reading';

type Ref = Pick<Citation, 'documentId' | 'clauseId'>;
export interface CitedClause extends Citation {
  /** Of the document, when this was read; 0 while only its digest is known. */
  version: number;
  /** Whether the newest version has it; else only the digest does. */
  stands: boolean;
}

/** What became of clauses that somebody cites. */
@Injectable()
export class ClauseHistory {
  constructor(private readonly database: Database) {}

  /** The imported documents with their newest versions. */
  async versions(): Promise<Map<string, number>> {
    const rows = await this.database.source.manager.find(OfficialDocument, {
      select: { id: true, version: true },
    });
    return new Map(rows.map(({ id, version }) => [id, version]));
  }

  /** The clauses of a document that are others than in a version of it, or gone. */
  async changedSince(manager: EntityManager, documentId: string, since: number): Promise<ChangedClause[]> {
    const clauses = await manager.find(ClauseRow, {
      select: { documentId: true, id: true, parentId: true, wordedIn: true, removedIn: true },
      where: { documentId },
    });
    const known = digestOf(documentId)?.clauses.map(({ id }) => id) ?? [];
    return [...changedClauses(clauses, since, known)].map(([clauseId, because]) => ({
      documentId,
      clauseId,
      because,
    }));
  }

  /** The clauses as a reader writes them now, in the order asked for; those that nobody finds are left out. */
  async cited(refs: readonly Ref[], manager = this.database.source.manager): Promise<CitedClause[]> {
    if (refs.length === 0) return [];
    const wanted = new Set(refs.map(({ documentId }) => documentId));
    const documents = (await allDocuments(manager)).filter(({ id }) => wanted.has(id));
    const read = new Map<string, (clauseId: string) => CitedClause | null>();
    for (const document of documents) {
      const tree = await readTree(manager, document.id);
      const digest = treeOf([], digestOf(document.id)?.clauses ?? []);
      read.set(document.id, (clauseId) => {
        const standing = readingOf(tree, clauseId);
        const reading = standing ?? readingOf(digest, clauseId);
        if (reading === null) return null;
        const label = citationLabel({ ...reading, document });
        const { id: documentId, version } = document;
        return { documentId, clauseId, label, version, stands: standing !== null };
      });
    }
    return refs.flatMap(({ documentId, clauseId }) => read.get(documentId)?.(clauseId) ?? []);
  }
}
