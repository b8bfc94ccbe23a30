import type { ParsedDocument } from './parse';
import type { StoredClause, Succession } from './succession';

/** What an import has done. */
export interface Import {
  documentId: string;
  document: ParsedDocument;
  /** The version that readers had, 0 for none. */
  before: number;
  version: number;
  /** Null when the very text was there already: then nothing was changed. */
  succession: Succession | null;
  /** The clauses that are no more. */
  gone: readonly StoredClause[];
}

const most = 12;

/** The report for the terminal. */
export function reportOf({ documentId, document, version, succession }: Import): string {
  const count = (kind: string): number => document.clauses.filter((clause) => clause.kind === kind).length;
  const rows: [string, string][] = [
    ['id', documentId],
    ['number', document.number ?? 'not printed'],
    ['issuer', document.issuer ?? 'not found'],
    ['date', document.issuedOn ?? 'not found'],
    ['parts', String(count('part'))],
    ['clauses', `${document.clauses.length} (${count('item')} items, ${count('point')} points)`],
    ['cites', `${document.cites.length} documents`],
    [
      'version',
      succession === null ? `${version}, unchanged: this very text was there already` : String(version),
    ],
  ];
  if (succession !== null)
    rows.push(
      ['kept', idsOf(succession.kept)],
      ['reworded', idsOf(succession.reworded)],
      ['new', idsOf(succession.added)],
      ['removed', idsOf(succession.removed)],
    );
  return [document.title, ...rows.map(([name, value]) => `  ${name.padEnd(9)} ${value}`)].join('\n');
}

/** The report as data. */
export function reportAsData({ documentId, document, version, succession }: Import) {
  const { title, number, issuer, issuedOn, cites, clauses } = document;
  const { clauses: _, ...changes } = succession ?? { clauses: [] };
  return {
    ...{ documentId, title, number, issuer, issuedOn, version, cites },
    clauses: clauses.length,
    succession: succession && changes,
  };
}

function idsOf(ids: readonly string[]): string {
  if (ids.length === 0) return '0';
  const rest = ids.length > most ? ` … and ${ids.length - most} more` : '';
  return `${ids.length}: ${ids.slice(0, most).join(' ')}${rest}`;
}
