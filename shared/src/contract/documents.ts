import * as z from 'zod/mini';
import { endpoint } from './endpoint';
import { Day, Id, Instant } from './fields';

export const DocumentSummary = z.object({
  id: Id,
  title: z.string(),
  /** 文号, null where none is printed or known. */
  number: z.nullable(z.string()),
  issuer: z.nullable(z.string()),
  issuedOn: z.nullable(Day),
  /** Whether the official text has been imported; else only the digest in own words is there. */
  official: z.boolean(),
  /** Version of the official text, 1 for the first import; 0 with only the digest. */
  version: z.int(),
  clauses: z.int(),
});

/** One clause. The tree is the list in reading order, tied by `parentId`. */
export const Clause = z.object({
  id: Id,
  parentId: z.nullable(Id),
  /** As printed: 「四、」「（三）」「一是」; empty for the cover letter. */
  label: z.string(),
  title: z.string(),
  /** One sentence in own words, null where the digest has none. */
  digest: z.nullable(z.string()),
  /** The official text of this clause without its sub-clauses, null until imported. */
  text: z.nullable(z.string()),
});
export type Clause = z.output<typeof Clause>;

export const PolicyDocument = z.object({
  ...DocumentSummary.shape,
  importedAt: z.nullable(Instant),
  /** Documents that the text names: 《title》 with its 文号. */
  cites: z.array(z.object({ title: z.nullable(z.string()), number: z.nullable(z.string()) })),
  tree: z.array(Clause),
});
export type PolicyDocument = z.output<typeof PolicyDocument>;

export const ClausePage = z.object({
  document: DocumentSummary,
  clause: Clause,
  /** From the document's part down to this clause's parent. */
  path: z.array(Clause),
  children: z.array(Clause),
  previousId: z.nullable(Id),
  nextId: z.nullable(Id),
  /** Articles that cite this clause. */
  explainedBy: z.array(z.object({ articleId: Id, title: z.string() })),
});
export type ClausePage = z.output<typeof ClausePage>;

export const documents = {
  list: endpoint({
    route: 'GET /documents',
    summary: 'All documents, the digest-only ones too, newest first',
    access: 'anyone',
    result: z.object({ documents: z.array(DocumentSummary) }),
    published: true,
  }),
  get: endpoint({
    route: 'GET /documents/:documentId',
    summary: 'A document with its whole tree of clauses, in its newest version',
    access: 'anyone',
    params: z.object({ documentId: Id }),
    result: PolicyDocument,
    errors: ['not-found'],
    published: true,
  }),
  clause: endpoint({
    route: 'GET /documents/:documentId/clauses/:clauseId',
    summary: 'One clause with its place in the document and the articles that explain it',
    access: 'anyone',
    params: z.object({ documentId: Id, clauseId: Id }),
    result: ClausePage,
    errors: ['not-found'],
    published: true,
  }),
};
