import { read } from 'node:fs';
import { type Writable } from 'node:stream';

/** Fills the whole buffer from a place of an open file on; rejects when the file ends before. */
export async function fill(buffer: Buffer, file: number, from: number): Promise<void> {
  for (let filled = 0; filled < buffer.length;) {
    const size = await readInto(buffer, filled, file, from + filled);
    if (size === 0) throw new Error('The file is shorter than it was.');
    filled += size;
  }
}

const readInto = (buffer: Buffer, filled: number, file: number, at: number): Promise<number> =>
  new Promise((resolve, reject) => {
    read(file, buffer, filled, buffer.length - filled, at, (error, size) =>
      error ? reject(error) : resolve(size),
    );
  });

/** Resolves when the target has taken the bytes: only then may they change. Rejects when it closes before. */
export const written = (target: Writable, bytes: Buffer): Promise<void> =>
  new Promise((resolve, reject) => {
    const gone = () => reject(new Error('Nobody takes the bytes any more.'));
    if (target.destroyed) {
      gone();
      return;
    }
    target.once('close', gone);
    target.write(bytes, (error) => {
      target.off('close', gone);
      if (error) reject(error);
      else resolve();
    });
  });
