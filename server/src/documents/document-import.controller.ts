import { Controller } from '@nestjs/common';
import { documentImport, type ImportReport } from '@titles/shared/contract/document-import';
import { type Input } from '@titles/shared/contract/endpoint';
import { DomainError } from '@titles/shared/errors';
import { byAccount } from '../audit/audit.service';
import { type SignedInCaller } from '../http/caller';
import { Implements } from '../http/implements';
import { ActorNames } from '../audit/actor-names.service';
import { type Import } from './import-report';
import { ImportService, isCut } from './import.service';
import { type OfficialText, readOfficialText } from './official-text';
import { outlineOf } from './outline';
import { parse } from './parse';
import { UnreadableText } from './unreadable-text';

type Sent = Input<typeof documentImport.read>['body'];

@Controller()
export class DocumentImportController {
  constructor(
    private readonly importing: ImportService,
    private readonly names: ActorNames,
  ) {}

  @Implements(documentImport.read)
  async read({ body }: Input<typeof documentImport.read>) {
    return inStaffWords(async () => {
      const text = textOf(body);
      return reported(await this.importing.preview(text), text);
    });
  }

  @Implements(documentImport.confirm)
  async confirm(
    { body: { content, before, acceptRemoval } }: Input<typeof documentImport.confirm>,
    { accountId }: SignedInCaller,
  ) {
    return inStaffWords(async () => {
      const text = textOf(content);
      const by = byAccount(accountId);
      return reported(await this.importing.import(text, { acceptRemoval, seen: before, by }), text);
    });
  }

  @Implements(documentImport.versions)
  async versions({ params }: Input<typeof documentImport.versions>) {
    const versions = await this.importing.versions(params.documentId);
    if (versions.length === 0) throw new DomainError('not-found', '这份文件还没有导入原文。');
    const nameOf = await this.names.told(versions.map(({ importedBy }) => importedBy));
    return {
      versions: versions.map(({ importedAt, importedBy, version, kept, reworded, added, removed }) => ({
        ...{ version, kept, reworded, added, removed },
        importedAt: importedAt.toISOString(),
        importedBy: nameOf(importedBy),
      })),
    };
  }

  @Implements(documentImport.version)
  async version({ params }: Input<typeof documentImport.version>) {
    const source = await this.importing.source(params.documentId, params.version);
    return { source, clauses: outlineOf(parse(source)) };
  }
}

const textOf = (sent: Sent): OfficialText =>
  readOfficialText('text' in sent ? Buffer.from(sent.text) : Buffer.from(sent.file, 'base64'));

/** What cannot be read is told to staff in their own words. */
async function inStaffWords<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof UnreadableText) throw new DomainError('bad-input', error.inChinese);
    throw error;
  }
}

function reported({ documentId, document, before, version, succession, gone }: Import, text: OfficialText) {
  const { title, number, issuer, issuedOn, cites } = document;
  const stayed = new Set(succession?.kept);
  const reworded = new Set(succession?.reworded);
  const clauses = succession?.clauses.map(({ id, parentId, label, title: name, text: words }) => ({
    ...{ id, parentId, label, title: name, text: words },
    change: stayed.has(id)
      ? ('kept' as const)
      : reworded.has(id)
        ? ('reworded' as const)
        : ('added' as const),
  }));
  return {
    ...{ documentId, title, number, issuer, issuedOn, before, version, cites },
    encoding: text.encoding,
    clauses: clauses ?? [],
    removed: gone.map(({ id, label, title: name, text: words }) => ({ id, label, title: name, text: words })),
    needsAcceptance: succession !== null && isCut(succession),
  } satisfies ImportReport;
}
