/** The records of a BIFF8 stream that tell what cells say (MS-XLS 2.4). */
export const records = {
  formula: 0x0006,
  end: 0x000a,
  dateMode: 0x0022,
  locked: 0x002f,
  continued: 0x003c,
  sheet: 0x0085,
  numbers: 0x00bd,
  richText: 0x00d6,
  cellFormat: 0x00e0,
  strings: 0x00fc,
  stringCell: 0x00fd,
  number: 0x0203,
  text: 0x0204,
  yesOrError: 0x0205,
  formulaText: 0x0207,
  shortNumber: 0x027e,
  format: 0x041e,
  begin: 0x0809,
} as const;

export interface BiffRecord {
  type: number;
  data: DataView;
}

/** The records from an offset on, one after the other. Throws on one that is cut off. */
export function* recordsOf(stream: Uint8Array, from = 0): Generator<BiffRecord, void, undefined> {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  let at = from;
  while (at + 4 <= view.byteLength) {
    const length = view.getUint16(at + 2, true);
    yield {
      type: view.getUint16(at, true),
      data: new DataView(stream.buffer, stream.byteOffset + at + 4, length),
    };
    at += 4 + length;
  }
}

/** Reads on from one part to the next, as records that are too long are continued. */
export class Parts {
  private at = 0;
  private part = 0;

  constructor(private readonly parts: readonly DataView[]) {}

  private get current(): DataView {
    const view = this.parts[this.part];
    if (!view) throw new RangeError('A string is cut off.');
    return view;
  }

  /** Goes on to the next part when this one is read; whether it did. */
  private turn(): boolean {
    if (this.at < this.current.byteLength) return false;
    this.part += 1;
    this.at = 0;
    return true;
  }

  private byte(): number {
    this.turn();
    return this.current.getUint8(this.at++);
  }

  number(bytes: 1 | 2 | 4): number {
    let value = 0;
    for (let index = 0; index < bytes; index += 1) value += this.byte() * 256 ** index;
    return value;
  }

  skip(count: number): void {
    for (let left = count; left > 0; left -= 1) this.byte();
  }

  /** A string whose length comes first; what is rich or phonetic in it is passed over. */
  text(lengthBytes: 1 | 2 = 2): string {
    let left = this.number(lengthBytes);
    const flags = this.number(1);
    const runs = flags & 8 ? this.number(2) : 0;
    const more = flags & 4 ? this.number(4) : 0;
    let wide = (flags & 1) === 1;
    let text = '';
    while (left > 0) {
      // Where a string goes on in the next part, its width is told anew.
      if (this.turn()) wide = (this.number(1) & 1) === 1;
      text += String.fromCharCode(this.number(wide ? 2 : 1));
      left -= 1;
    }
    this.skip(runs * 4 + more);
    return text;
  }
}

/** A number in four bytes: a whole number or the upper half of a double, perhaps in hundredths. */
export function shortNumber(bits: number): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setInt32(4, bits & ~3, true);
  const value = bits & 2 ? bits >> 2 : view.getFloat64(0, true);
  return bits & 1 ? value / 100 : value;
}

/** Formats of days that have a number only, those of Chinese Excel among them. */
const isDayNumber = (format: number): boolean =>
  (format >= 14 && format <= 17) ||
  format === 22 ||
  (format >= 27 && format <= 31) ||
  format === 36 ||
  (format >= 50 && format <= 54) ||
  (format >= 57 && format <= 58);

/** Whether numbers in that format are shown as days. */
export function isDayFormat(format: number, pattern: string | undefined): boolean {
  if (pattern === undefined) return isDayNumber(format);
  const bare = pattern.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '');
  return /[yd年]/i.test(bare) || (/m/i.test(bare) && !/[hs]/i.test(bare));
}
