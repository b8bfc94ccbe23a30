import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import subset from 'subset-font';
import { type Weight } from './block';

/** Noto Sans SC (SIL Open Font License 1.1): a variable font in about a hundred parts, each with some characters. */
const index = require.resolve('@fontsource-variable/noto-sans-sc/unicode.json');
const ranges = JSON.parse(readFileSync(index, 'utf8')) as Readonly<Record<string, string>>;

const parts = new Map<number, string>();
/** The characters of each part. */
const charactersOf = new Map<string, string>();
for (const [name, listed] of Object.entries(ranges)) {
  const part = name.replace(/[[\]]/g, '');
  const points = listed.split(',').flatMap(pointsOf);
  charactersOf.set(part, String.fromCodePoint(...points));
  // A character may be in two parts, as punctuation is: the first one serves.
  for (const point of points) if (!parts.has(point)) parts.set(point, part);
}

function pointsOf(range: string): number[] {
  const [from = '', to = from] = range.trim().replace('U+', '').split('-');
  const first = parseInt(from, 16);
  return Array.from({ length: parseInt(to, 16) - first + 1 }, (_, index) => first + index);
}

/** The part of the font that has the character, undefined when none has. */
export const partOf = (char: string): string | undefined => parts.get(char.codePointAt(0) ?? -1);

const cut = new Map<string, Promise<Buffer>>();

/** A part at one weight, as TrueType. It is cut from the variable font once in a process. */
export function faceOf(part: string, weight: Weight): Promise<Buffer> {
  const key = `${part} ${weight}`;
  const before = cut.get(key);
  if (before) return before;
  const face = cutFace(part, weight);
  cut.set(key, face);
  face.catch(() => cut.delete(key));
  return face;
}

async function cutFace(part: string, weight: Weight): Promise<Buffer> {
  const file = path.join(path.dirname(index), 'files', `noto-sans-sc-${part}-wght-normal.woff2`);
  return subset(await readFile(file), charactersOf.get(part) ?? '', {
    targetFormat: 'truetype',
    variationAxes: { wght: weight },
  });
}
