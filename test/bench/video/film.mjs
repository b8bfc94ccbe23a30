// @ts-check
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { root } from '../process.mjs';

const MEGABYTE = 1024 * 1024;
/** Of the film that is watched. */
export const SIZE = 50 * MEGABYTE;

/** A film of 50 MB: one of the demo's, and bytes at its end that no player shows. */
export async function largeFilm() {
  const film = await readFile(path.join(root, 'server/assets/films/self-check.mp4'));
  const rest = Buffer.alloc(8);
  rest.writeUInt32BE(SIZE - film.length);
  rest.write('free', 4, 'latin1');
  return Buffer.concat([film, rest, randomBytes(SIZE - film.length - rest.length)]);
}
