import { type DocumentDigest } from '@titles/shared/policy/documents/digest';
import { documentDigests } from '@titles/shared/policy/documents/index';
import { type EntityManager, IsNull } from 'typeorm';
import { ClauseRow } from './clause.entity';
import { OfficialDocument } from './document.entity';
import { type ReadClause, treeOf } from './reading';

export const digestOf = (documentId: string): DocumentDigest | undefined =>
  documentDigests.find((digest) => digest.id === documentId);

/** The clauses of the newest version, in reading order. */
const standingClauses = (manager: EntityManager, documentId: string): Promise<ClauseRow[]> =>
  manager.find(ClauseRow, { where: { documentId, removedIn: IsNull() }, order: { position: 'ASC' } });

export async function readTree(manager: EntityManager, documentId: string): Promise<ReadClause[]> {
  return treeOf(await standingClauses(manager, documentId), digestOf(documentId)?.clauses ?? []);
}

/** What a list of documents says of one; version 0 when only the digest is there. */
export type DocumentHead = Omit<OfficialDocument, 'cites'>;

/** Every document, imported or known by its digest; the imported text outranks the digest. */
export async function allDocuments(manager: EntityManager): Promise<DocumentHead[]> {
  const imported = await manager.find(OfficialDocument, { order: { id: 'ASC' } });
  const ids = new Set(imported.map((document) => document.id));
  return [
    ...imported.map((document) => headOf(document, document.version, digestOf(document.id)?.number)),
    ...documentDigests.filter((digest) => !ids.has(digest.id)).map((digest) => headOf(digest, 0)),
  ];
}

const headOf = (
  { id, title, number, issuer, issuedOn }: Omit<DocumentHead, 'version'>,
  version: number,
  knownNumber: string | null = null,
): DocumentHead => ({ id, title, number: number ?? knownNumber, issuer, issuedOn, version });
