import type { ClauseRef, RuleSet } from '../eligibility/types';

type Clause = Pick<ClauseRef, 'documentId' | 'clauseId'>;
/** A part of a rule set by its own name: `rules bachelor`. */
type Parts = Map<string, unknown>;

/** The clauses that rest on what another rule set says otherwise: those of each part that is new, other or gone. */
export function clausesOfChanges(before: RuleSet | null, after: RuleSet): Clause[] {
  const [old, now] = [before ? partsOf(before) : (new Map() as Parts), partsOf(after)];
  const changed = new Set(
    [...old.keys(), ...now.keys()].filter((name) => words(old, name) !== words(now, name)),
  );
  // A part that refers to a changed one says something else, too.
  for (let grown = true; grown;) {
    grown = false;
    const ids = new Set([...changed].map((name) => name.slice(name.indexOf(' ') + 1)));
    for (const [name, part] of now)
      if (!changed.has(name) && refersTo(part, ids)) {
        changed.add(name);
        grown = true;
      }
  }
  const clauses = new Map<string, Clause>();
  for (const name of changed)
    for (const part of [old.get(name), now.get(name)])
      for (const { documentId, clauseId } of clausesIn(part))
        clauses.set(`${documentId}/${clauseId}`, { documentId, clauseId });
  return [...clauses.values()];
}

function partsOf({ rules, gates, parameters, conditions, boardWeighs }: RuleSet): Parts {
  const parts: Parts = new Map();
  for (const rule of rules) parts.set(`rules ${rule.id}`, rule);
  for (const gate of gates) parts.set(`gates ${gate.id}`, gate);
  for (const parameter of parameters) parts.set(`parameters ${parameter.from} ${parameter.id}`, parameter);
  for (const [id, condition] of Object.entries(conditions)) parts.set(`conditions ${id}`, condition);
  for (const point of boardWeighs) parts.set(`board ${point.text}`, point);
  return parts;
}

/** Who read a source, and when, changes nothing that it says. */
const words = (parts: Parts, name: string): string | undefined =>
  parts.has(name)
    ? JSON.stringify(parts.get(name), (key, value: unknown) =>
        key === 'checkedBy' || key === 'checkedOn' ? undefined : value,
      )
    : undefined;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

function refersTo(part: unknown, ids: ReadonlySet<string>): boolean {
  if (!isObject(part)) return false;
  const { ref, months } = part;
  if (typeof ref === 'string' && ids.has(ref)) return true;
  if (typeof months === 'string' && [...ids].some((id) => id.endsWith(` ${months}`))) return true;
  return Object.values(part).some((value) => refersTo(value, ids));
}

function clausesIn(part: unknown): Clause[] {
  if (!isObject(part)) return [];
  const { documentId, clauseId } = part;
  if (typeof documentId === 'string' && typeof clauseId === 'string') return [{ documentId, clauseId }];
  return Object.values(part).flatMap(clausesIn);
}
