import * as z from 'zod/mini';
import { endpoint } from './endpoint';
import { Day, Id, Instant } from './fields';

/** An official text as it was pasted, or a file's bytes in base64: UTF-8 or GB18030. */
const OfficialFile = z.union(
  [
    z.object({ text: z.string().check(z.minLength(1, '请粘贴原文或选择文件')) }),
    z.object({ file: z.base64('文件没有完整上传，请重新选择') }),
  ],
  '请粘贴原文或选择文件',
);

const ReadClause = z.object({
  /** Where a text that was read has no id yet because nothing was kept, the one it would get. */
  id: Id,
  parentId: z.nullable(Id),
  label: z.string(),
  title: z.string(),
  text: z.string(),
  change: z.enum(['kept', 'reworded', 'added']),
});

/** What an import does, or would do. */
export const ImportReport = z.object({
  documentId: Id,
  title: z.string(),
  number: z.nullable(z.string()),
  issuer: z.nullable(z.string()),
  issuedOn: z.nullable(Day),
  /** The version that is in the place of readers now, 0 where there is none. */
  before: z.int(),
  /** The version that it becomes; the same as `before` where the very text is there already. */
  version: z.int(),
  encoding: z.enum(['UTF-8', 'GB18030']),
  cites: z.array(z.object({ title: z.nullable(z.string()), number: z.nullable(z.string()) })),
  clauses: z.array(ReadClause),
  removed: z.array(z.object({ id: Id, label: z.string(), title: z.string(), text: z.string() })),
  /** So many clauses are gone that it may be a cut file: somebody has to say that they are repealed. */
  needsAcceptance: z.boolean(),
});
export type ImportReport = z.output<typeof ImportReport>;

const ImportedVersion = z.object({
  version: z.int(),
  importedAt: Instant,
  importedBy: z.string(),
  kept: z.int(),
  reworded: z.int(),
  added: z.int(),
  removed: z.int(),
});

const importers = ['policy-staff', 'administrator'] as const;

export const documentImport = {
  read: endpoint({
    route: 'POST /editing/documents/read',
    summary: 'Reads an official text and tells what an import would do; nothing is kept',
    access: importers,
    body: OfficialFile,
    result: ImportReport,
  }),
  confirm: endpoint({
    route: 'POST /editing/documents/import',
    summary: 'Keeps an official text as a new version of its document, if nobody imported another one since',
    access: importers,
    body: z.object({ content: OfficialFile, before: z.int(), acceptRemoval: z.boolean() }),
    result: ImportReport,
    errors: ['conflict'],
  }),
  versions: endpoint({
    route: 'GET /editing/documents/:documentId/versions',
    summary: 'The imported versions of a document, newest first, with what changed in each',
    access: importers,
    params: z.object({ documentId: Id }),
    result: z.object({ versions: z.array(ImportedVersion) }),
    errors: ['not-found'],
  }),
  version: endpoint({
    route: 'GET /editing/documents/:documentId/versions/:version',
    summary: 'The text of a version as it was imported, and how it was read',
    access: importers,
    params: z.object({ documentId: Id, version: z.int() }),
    result: z.object({
      source: z.string(),
      clauses: z.array(z.object({ label: z.string(), title: z.string(), text: z.string(), depth: z.int() })),
    }),
    errors: ['not-found'],
  }),
};
