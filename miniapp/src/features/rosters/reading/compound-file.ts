/** Sector numbers from here on stand for the end of a chain and the like. */
const LAST_SECTOR = 0xfffffffa;

interface Entry {
  name: string;
  start: number;
  size: number;
}

/** The streams of an OLE compound file, in which .xls and encrypted .xlsx files lie. Throws on a broken one. */
export class CompoundFile {
  private readonly view: DataView;
  private readonly sectorSize: number;
  private readonly fat: Uint32Array;
  private readonly entries: readonly Entry[];
  private readonly small: { limit: number; size: number; fat: Uint32Array; content: Uint8Array };

  constructor(private readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.sectorSize = 1 << this.view.getUint16(30, true);
    this.fat = this.readFat();
    const directory = this.chained(this.view.getUint32(48, true));
    const root = entryAt(directory, 0);
    this.entries = Array.from({ length: directory.length / 128 }, (_, index) => entryAt(directory, index));
    this.small = {
      limit: this.view.getUint32(56, true),
      size: 1 << this.view.getUint16(32, true),
      fat: numbersOf(this.chained(this.view.getUint32(60, true))),
      content: this.chained(root.start),
    };
  }

  /** The content of a stream, undefined when there is none of that name. */
  stream(name: string): Uint8Array | undefined {
    const entry = this.entries.find((each) => each.name === name);
    if (!entry) return undefined;
    const { limit, size, fat, content } = this.small;
    const whole =
      entry.size < limit
        ? joined(chain(fat, entry.start).map((at) => content.subarray(at * size, (at + 1) * size)))
        : this.chained(entry.start);
    return whole.subarray(0, entry.size);
  }

  private sector(at: number): Uint8Array {
    const from = (at + 1) * this.sectorSize;
    if (from >= this.bytes.length) throw new RangeError('A sector lies behind the end of the file.');
    return this.bytes.subarray(from, from + this.sectorSize);
  }

  private chained(start: number): Uint8Array {
    return joined(chain(this.fat, start).map((at) => this.sector(at)));
  }

  private readFat(): Uint32Array {
    const listed = Array.from({ length: 109 }, (_, index) => this.view.getUint32(76 + index * 4, true));
    let next = this.view.getUint32(68, true);
    for (let left = this.bytes.length / this.sectorSize; next < LAST_SECTOR && left > 0; left -= 1) {
      const more = numbersOf(this.sector(next));
      listed.push(...more.subarray(0, -1));
      next = more[more.length - 1] ?? LAST_SECTOR;
    }
    return numbersOf(joined(listed.filter((at) => at < LAST_SECTOR).map((at) => this.sector(at))));
  }
}

/** The sectors of a chain; one that goes in circles is broken. */
function chain(fat: Uint32Array, start: number): number[] {
  const sectors: number[] = [];
  for (let at = start; at < LAST_SECTOR; at = fat[at] ?? LAST_SECTOR) {
    if (sectors.length > fat.length) throw new RangeError('A chain of sectors has no end.');
    sectors.push(at);
  }
  return sectors;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function numbersOf(bytes: Uint8Array): Uint32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Uint32Array.from({ length: bytes.length >> 2 }, (_, index) => view.getUint32(index * 4, true));
}

function entryAt(directory: Uint8Array, index: number): Entry {
  const view = new DataView(directory.buffer, directory.byteOffset + index * 128, 128);
  const length = Math.max(0, Math.min(32, view.getUint16(64, true) / 2 - 1));
  const name = Array.from({ length }, (_, at) => String.fromCharCode(view.getUint16(at * 2, true))).join('');
  return { name, start: view.getUint32(116, true), size: view.getUint32(120, true) };
}
