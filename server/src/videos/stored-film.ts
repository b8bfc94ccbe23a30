import { buffer } from 'node:stream/consumers';
import { DomainError } from '@titles/shared/errors';
import { type StoredFile } from '../storage/storage.service';
import { type Film, filmOf, type ReadAt, UnfitFilm } from './mp4';

/** What a kept film is, its length in whole seconds. Throws `bad-input` with the sentence when phones could not play it. */
export async function storedFilm({
  size,
  read,
}: StoredFile): Promise<Omit<Film, 'duration'> & { length: number }> {
  const readAt: ReadAt = (first, length) =>
    first >= size || length <= 0
      ? Promise.resolve(Buffer.alloc(0))
      : buffer(read({ first, last: Math.min(size, first + length) - 1 }));
  try {
    const { duration, ...film } = await filmOf(size, readAt);
    return { ...film, length: Math.floor(duration / 1000) };
  } catch (error) {
    if (!(error instanceof UnfitFilm)) throw error;
    throw new DomainError('bad-input', error.message, [{ path: 'file', message: error.message }]);
  }
}
