import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { type Readable, type Writable } from 'node:stream';
import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { DomainError } from '@titles/shared/errors';
import { newId } from '../ids';
import { CHUNK } from './chunks';
import { OpenFiles } from './open-files';

/** Injection token: where files are kept. */
export const FILES_FOLDER = Symbol('files folder');

/** A kept file. It never changes: other bytes are another file. */
export interface StoredFile {
  id: string;
  /** In bytes. */
  size: number;
  storedAt: Date;
  /** The bytes, or those from the first to the last of a range. */
  read: (range?: Part) => Readable;
  /** Writes those of a range, and leaves the target open; rejects when it closes before. */
  sendTo: (target: Writable, range: Part) => Promise<void>;
}

/** From the first byte to the last, both included. */
interface Part {
  first: number;
  last: number;
}

type Bytes = Buffer | AsyncIterable<Uint8Array>;

const ID = /^[0-9a-z]{19}$/;
const DAY = 24 * 60 * 60 * 1000;

/**
 * The one way to the file system. A file is named by an id that is made here: no name from outside ever becomes a path.
 * It is there as a whole or not at all, also after a crash.
 */
@Injectable()
export class Storage implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly files = new OpenFiles();

  constructor(@Inject(FILES_FOLDER) private readonly folder: string) {}

  /** Removes what arrived more than a day ago and was never completed, because its process died. */
  async onApplicationBootstrap(): Promise<void> {
    const names = await readdir(this.arriving).catch(() => []);
    for (const name of names) {
      const file = path.join(this.arriving, name);
      const found = await stat(file).catch(() => undefined);
      // Against the machine's own clock, which is what the file system wrote.
      if (found && found.mtimeMs < Date.now() - DAY) await rm(file, { force: true });
    }
  }

  onApplicationShutdown(): void {
    this.files.forgetAll();
  }

  /** Keeps the bytes under a new id, and records the file with `record`; nothing stays when either fails. */
  async store<T>(bytes: Bytes, record: (file: StoredFile) => Promise<T>): Promise<T> {
    const id = newId();
    await this.write(id, bytes);
    try {
      return await record(await this.open(id));
    } catch (error) {
      await this.remove(id);
      throw error;
    }
  }

  /** Throws `not-found` when there is none. */
  async open(id: string): Promise<StoredFile> {
    const place = this.placeOf(id);
    const found = this.files.factsOf(place) ?? (await stat(place).catch(() => undefined));
    if (!found) throw new DomainError('not-found');
    return {
      id,
      size: found.size,
      storedAt: found.mtime,
      read: ({ first, last } = { first: 0, last: Infinity }) =>
        createReadStream(place, { start: first, end: last, highWaterMark: CHUNK }),
      sendTo: (target, range) => this.files.send(place, found, range, target),
    };
  }

  /** Does nothing when there is none. */
  async remove(id: string): Promise<void> {
    const place = this.placeOf(id);
    this.files.forget(place);
    await rm(place, { force: true });
  }

  private get arriving(): string {
    return path.join(this.folder, 'arriving');
  }

  private placeOf(id: string): string {
    if (!ID.test(id)) throw new DomainError('not-found');
    return path.join(this.folder, id.slice(-2), id);
  }

  private async write(id: string, bytes: Bytes): Promise<void> {
    const place = this.placeOf(id);
    const temporary = path.join(this.arriving, id);
    await mkdir(this.arriving, { recursive: true });
    await mkdir(path.dirname(place), { recursive: true });
    try {
      const file = await open(temporary, 'wx', 0o600);
      try {
        for await (const chunk of Buffer.isBuffer(bytes) ? [bytes] : bytes) await file.writeFile(chunk);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(temporary, place);
    } catch (error) {
      await rm(temporary, { force: true });
      throw error;
    }
    await syncFolder(path.dirname(place));
  }
}

/** Makes a rename outlast a power failure. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder);
  await handle.sync().finally(() => handle.close());
}
