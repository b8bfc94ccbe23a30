import { type FileHandle, open } from 'node:fs/promises';
import { type Writable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { fill, written } from './bytes';
import { CHUNK, Chunks } from './chunks';

/** How long a file stays open when nobody reads it, in milliseconds: a viewer asks for the next part before. */
const IDLE = 10_000;
/** So many files stay open that nobody reads. */
const MOST = 64;

/** What is known of a kept file, which never changes. */
export interface FileFacts {
  /** In bytes. */
  size: number;
  mtime: Date;
}

interface OpenFile {
  facts: FileFacts;
  handle: Promise<FileHandle>;
  readers: number;
  readAt: number;
}

/**
 * Files that are sent in parts, kept open and in part in memory from one part to the next: to look up and open a file
 * costs more than to read a part of it.
 */
export class OpenFiles {
  private readonly files = new Map<string, OpenFile>();
  private readonly chunks = new Chunks();
  private sweeping = false;

  constructor(
    private readonly most = MOST,
    private readonly idle = IDLE,
  ) {}

  /** What is known of a file, while it is open. */
  factsOf(place: string): FileFacts | undefined {
    return this.files.get(place)?.facts;
  }

  /** Writes bytes of a file from the first to the last; rejects when the target closes, and when the file ends before. */
  async send(
    place: string,
    facts: FileFacts,
    { first, last }: { first: number; last: number },
    target: Writable,
  ): Promise<void> {
    await this.reading(place, facts, async (file) => {
      for (let at = first; at <= last;) {
        const start = at - (at % CHUNK);
        const end = Math.min(start + CHUNK, facts.size);
        const part = [at - start, Math.min(last + 1, end) - start] as const;
        await this.chunks.using(
          `${place} ${start}`,
          end - start,
          (into) => fill(into, file, start),
          (bytes) => written(target, bytes.subarray(...part)),
        );
        at = start + part[1];
      }
    });
  }

  /** Closes a file as soon as nobody reads it any more: it is removed. */
  forget(place: string): void {
    const file = this.files.get(place);
    this.files.delete(place);
    this.chunks.forget(`${place} `);
    if (file?.readers === 0) close(file);
  }

  forgetAll(): void {
    for (const place of this.files.keys()) this.forget(place);
  }

  private async reading(
    place: string,
    facts: FileFacts,
    read: (descriptor: number) => Promise<void>,
  ): Promise<void> {
    const file = this.files.get(place) ?? { facts, handle: open(place), readers: 0, readAt: 0 };
    file.readers += 1;
    // The latest stands last.
    this.files.delete(place);
    this.files.set(place, file);
    try {
      const { fd } = await file.handle.catch((error: unknown) => {
        this.files.delete(place);
        throw error;
      });
      await read(fd);
    } finally {
      file.readers -= 1;
      file.readAt = performance.now();
      if (this.files.get(place) === file) void this.sweep();
      else if (file.readers === 0) close(file);
    }
  }

  private async sweep(): Promise<void> {
    for (const [place, { readers }] of this.files) {
      if (this.files.size <= this.most) break;
      if (readers === 0) this.forget(place);
    }
    if (this.sweeping) return;
    this.sweeping = true;
    while (this.files.size > 0) {
      await pause(this.idle / 2, undefined, { ref: false });
      const before = performance.now() - this.idle;
      for (const [place, { readers, readAt }] of this.files)
        if (readers === 0 && readAt < before) this.forget(place);
    }
    this.sweeping = false;
  }
}

/** One that could not be opened has told its reader so. */
const close = ({ handle }: OpenFile): void => void handle.then((file) => file.close()).catch(() => undefined);
