import { createHash } from 'node:crypto';
import { essence } from './likeness';

interface Named {
  title: string;
  number: string | null;
}

/** The id of a document: that of a known one with the same title or 文号, else one made of its own 文号, date and title. */
export function documentIdFor(
  document: Named & { issuedOn: string | null },
  known: readonly (Named & { id: string })[],
): string {
  return known.find((other) => isSame(document, other))?.id ?? slug(document);
}

function isSame(one: Named, other: Named): boolean {
  if (one.number !== null && other.number !== null) return essence(one.number) === essence(other.number);
  return essence(one.title) === essence(other.title);
}

function slug({ title, number, issuedOn }: Named & { issuedOn: string | null }): string {
  const mark = createHash('sha256')
    .update(essence(number ?? title))
    .digest('hex')
    .slice(0, 8);
  const [, year, count] = /([0-9]{4}).*?([0-9]+)号$/.exec(number ?? '') ?? [];
  const place = year === undefined ? (issuedOn ?? 'undated') : `${year}-${count}`;
  return `doc-${place}-${mark}`;
}
