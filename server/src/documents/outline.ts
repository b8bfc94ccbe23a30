import type { ParsedDocument } from './parse';

/** The clauses in reading order, each with how deep it stands. */
export function outlineOf({ clauses }: ParsedDocument) {
  const depths: number[] = [];
  return clauses.map(({ parent, label, title, text }) => {
    const depth = parent === null ? 0 : (depths[parent] ?? 0) + 1;
    depths.push(depth);
    return { label, title, text, depth };
  });
}
