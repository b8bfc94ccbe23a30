import { type Prepared } from './prepared';

const ENTRIES = 1000;
const BYTES = 32 * 1024 * 1024;

/** Prepared answers by address, bounded in number and bytes; the oldest make room. */
export class PreparedStore {
  private readonly kept = new Map<string, Prepared>();
  private bytes = 0;

  constructor(
    private readonly entries = ENTRIES,
    private readonly limit = BYTES,
  ) {}

  get(url: string): Prepared | undefined {
    return this.kept.get(url);
  }

  put(url: string, prepared: Prepared): void {
    this.drop(url);
    if (prepared.size > this.limit) return;
    this.kept.set(url, prepared);
    this.bytes += prepared.size;
    for (const oldest of this.kept.keys()) {
      if (this.kept.size <= this.entries && this.bytes <= this.limit) break;
      this.drop(oldest);
    }
  }

  clear(): void {
    this.kept.clear();
    this.bytes = 0;
  }

  private drop(url: string): void {
    this.bytes -= this.kept.get(url)?.size ?? 0;
    this.kept.delete(url);
  }
}
