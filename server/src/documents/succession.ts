import { essence } from './likeness';
import { match } from './match';
import type { ClauseKind, ParsedClause } from './parse';

export interface StoredClause {
  /** Stays with the clause through all versions, and is never given to another one. */
  id: string;
  parentId: string | null;
  kind: ClauseKind;
  label: string;
  title: string;
  text: string;
  /** The version in which it got its present wording. */
  wordedIn: number;
}

export interface Succession {
  clauses: StoredClause[];
  /** Ids of clauses that stayed as they were, whatever number they bear now. */
  kept: string[];
  reworded: string[];
  added: string[];
  removed: string[];
}

/**
 * The clauses of a new version. A clause that continues one of the version before keeps its id; a new one gets an id
 * that is not among `used`, the ids this document ever gave away.
 */
export function succeed(
  before: readonly StoredClause[],
  after: readonly ParsedClause[],
  used: ReadonlySet<string>,
  version: number,
): Succession {
  const positions = new Map(before.map((clause, index) => [clause.id, index]));
  const matches = match(
    before.map((clause) => ({ ...clause, parent: positions.get(clause.parentId ?? '') ?? null })),
    after,
  );
  const given = new Set(used);
  const succession: Succession = { clauses: [], kept: [], reworded: [], added: [], removed: [] };
  for (const [index, { kind, parent, number, label, title, text }] of after.entries()) {
    const continued = before[matches[index] ?? -1];
    const parentId = parent === null ? null : (succession.clauses[parent]?.id ?? null);
    const stayed =
      continued !== undefined && essence(continued.title + continued.text) === essence(title + text);
    const id = continued?.id ?? freshId(naturalId(kind, parentId, number), version, given);
    given.add(id);
    succession[continued === undefined ? 'added' : stayed ? 'kept' : 'reworded'].push(id);
    succession.clauses.push({
      id,
      parentId,
      kind,
      label,
      title,
      text,
      wordedIn: stayed ? continued.wordedIn : version,
    });
  }
  const remaining = new Set(succession.clauses.map((clause) => clause.id));
  succession.removed = before.map((clause) => clause.id).filter((id) => !remaining.has(id));
  return succession;
}

const naturalId = (kind: ClauseKind, parentId: string | null, number: number): string =>
  kind === 'cover' || kind === 'preamble'
    ? kind
    : parentId === null
      ? String(number)
      : `${parentId}.${number}`;

/** The natural id of a place, or, where another clause has had it, one that says since which version: `4.4-v2`. */
function freshId(natural: string, version: number, given: ReadonlySet<string>): string {
  if (!given.has(natural)) return natural;
  const dated = `${natural}-v${version}`;
  let id = dated;
  for (let count = 2; given.has(id); count += 1) id = `${dated}-${count}`;
  return id;
}
