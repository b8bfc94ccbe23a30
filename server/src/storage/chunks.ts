/** Files are read by parts of so many bytes: enough to keep a disk busy, little enough for many readers. */
export const CHUNK = 1024 * 1024;
/** So many chunks stay in memory, for the next who watches the same. */
const MOST = 64;
/** So many buffers are kept to be filled again: fresh memory costs as much as reading into it. */
const MOST_SPARE = 16;

interface Chunk {
  bytes: Promise<Buffer>;
  users: number;
  /** Whether its memory may be filled again once nobody uses it. */
  reusable: boolean;
}

/** Chunks of files that were read lately, each read once by all who want it at the same time; the oldest make room. */
export class Chunks {
  private readonly kept = new Map<string, Chunk>();
  private readonly spare: Buffer[] = [];

  constructor(
    private readonly most = MOST,
    private readonly size = CHUNK,
  ) {}

  /** Does something with a chunk of so many bytes; its memory is untouched until that is done. */
  async using<T>(
    name: string,
    length: number,
    read: (into: Buffer) => Promise<void>,
    use: (bytes: Buffer) => Promise<T>,
  ): Promise<T> {
    const chunk = this.kept.get(name) ?? { bytes: this.filled(length, read), users: 0, reusable: true };
    chunk.users += 1;
    // The latest stands last.
    this.kept.delete(name);
    this.kept.set(name, chunk);
    for (const oldest of this.kept.keys()) {
      if (this.kept.size <= this.most) break;
      this.drop(oldest);
    }
    try {
      return await use(await chunk.bytes);
    } catch (error) {
      chunk.reusable = false;
      if (this.kept.get(name) === chunk) this.kept.delete(name);
      throw error;
    } finally {
      chunk.users -= 1;
      if (this.kept.get(name) !== chunk) this.recycle(chunk);
    }
  }

  /** Drops the chunks whose names begin so. */
  forget(beginning: string): void {
    for (const name of this.kept.keys()) if (name.startsWith(beginning)) this.drop(name);
    if (this.kept.size === 0) this.spare.length = 0;
  }

  private async filled(length: number, read: (into: Buffer) => Promise<void>): Promise<Buffer> {
    const whole = length === this.size ? this.spare.pop() : undefined;
    const buffer = whole ?? Buffer.allocUnsafeSlow(length);
    await read(buffer);
    return buffer;
  }

  private drop(name: string): void {
    const chunk = this.kept.get(name);
    this.kept.delete(name);
    if (chunk) this.recycle(chunk);
  }

  private recycle({ bytes, users, reusable }: Chunk): void {
    if (users > 0 || !reusable) return;
    void bytes.then(
      (buffer) => {
        if (buffer.length === this.size && this.spare.length < MOST_SPARE) this.spare.push(buffer);
      },
      () => undefined,
    );
  }
}
