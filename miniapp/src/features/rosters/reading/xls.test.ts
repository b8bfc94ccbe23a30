import { sheetsOfXls } from './xls';
import { readWorkbook } from './workbook';
import { Unreadable } from './sheet';

const u16 = (...values: number[]): number[] => values.flatMap((value) => [value & 255, (value >> 8) & 255]);
const u32 = (value: number): number[] => u16(value & 0xffff, value >>> 16);
const double = (value: number): number[] => [...new Uint8Array(new Float64Array([value]).buffer)];
const record = (type: number, data: number[]): number[] => [...u16(type, data.length), ...data];
const wide = (text: string): number[] => Array.from(text).flatMap((char) => u16(char.charCodeAt(0)));
const string = (text: string): number[] => [...u16(text.length), 1, ...wide(text)];
const begin = record(0x809, u16(0x600, 5, 0, 0, 0, 0, 0, 0));
const end = record(0x0a, []);
const GENERAL = 0;
const DAY = 1;
const MONTH = 2;

/** A workbook stream of one sheet with these cell records. */
function stream(cells: number[], globals: number[] = []): Uint8Array {
  const formats = [
    ...record(0x41e, [...u16(170), ...string('yyyy"年"m"月";@')]),
    ...[0, 14, 170].flatMap((format) => record(0xe0, [...u16(0, format), ...Array<number>(16).fill(0)])),
  ];
  const named = (at: number) => record(0x85, [...u32(at), 0, 0, 2, 1, ...wide('名册')]);
  const before = [...begin, ...globals, ...formats];
  const at = before.length + named(0).length + end.length;
  return Uint8Array.from([...before, ...named(at), ...end, ...begin, ...cells, ...end]);
}
const rowsOf = (bytes: Uint8Array) => sheetsOfXls(bytes)[0]!.rows;

/** A compound file with one stream, as short as its sectors allow. */
function compound(name: string, content: Uint8Array): ArrayBuffer {
  const padded = Math.max(4096, Math.ceil(content.length / 512) * 512);
  const count = padded / 512;
  const file = new Uint8Array(512 * (3 + count));
  file.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  const view = new DataView(file.buffer);
  const END = 0xfffffffe;
  view.setUint16(30, 9, true);
  view.setUint16(32, 6, true);
  view.setUint32(48, 1, true); // directory
  view.setUint32(56, 4096, true);
  view.setUint32(60, END, true);
  view.setUint32(68, END, true);
  for (let index = 0; index < 109; index += 1) view.setUint32(76 + index * 4, 0xffffffff, true);
  view.setUint32(76, 0, true);
  const fat = [0xfffffffd, END, ...Array.from({ length: count }, (_, at) => (at + 1 < count ? at + 3 : END))];
  for (let index = 0; index < 128; index += 1)
    view.setUint32(512 + index * 4, fat[index] ?? 0xffffffff, true);
  const entry = (at: number, label: string, start: number, size: number) => {
    file.set(wide(label), at);
    view.setUint16(at + 64, (label.length + 1) * 2, true);
    view.setUint32(at + 116, start, true);
    view.setUint32(at + 120, size, true);
  };
  entry(1024, 'Root Entry', END, 0);
  entry(1152, name, 2, padded);
  file.set(content, 1536);
  return file.buffer;
}

const at = (row: number, column: number, format: number) => u16(row, column, format);
const cells = [
  ...record(0xfd, [...at(0, 0, GENERAL), ...u32(0)]),
  ...record(0xfd, [...at(2, 1, GENERAL), ...u32(1)]),
  ...record(0x203, [...at(2, 2, DAY), ...double(43647)]),
  ...record(0x27e, [...at(2, 3, GENERAL), ...u32((43647 << 2) | 2)]),
  // 1997.5, in hundredths.
  ...record(0x27e, [...at(2, 4, GENERAL), ...u32(((199750 << 2) | 3) >>> 0)]),
  ...record(0xbd, [
    ...u16(3, 0),
    ...u16(MONTH),
    ...u32((43647 << 2) | 2),
    ...u16(GENERAL),
    ...u32(10),
    ...u16(1),
  ]),
  ...record(0x205, [...at(4, 0, GENERAL), 1, 0]),
  ...record(0x205, [...at(4, 1, GENERAL), 42, 1]),
  ...record(0x06, [...at(5, 0, GENERAL), 0, 0, 0, 0, 0, 0, 255, 255, ...u16(0), ...u32(0), ...u16(0)]),
  ...record(0x207, string('算出来的字')),
  ...record(0x06, [...at(5, 1, DAY), ...double(43648), ...u16(0), ...u32(0), ...u16(0)]),
  ...record(0x204, [...at(6, 0, GENERAL), ...string('直接的字')]),
];
/** Two strings, the second cut in its middle, where it goes on in one byte a letter. */
const strings = [
  ...record(0xfc, [...u32(2), ...u32(2), ...string('单位名册'), ...u16(5), 1, ...wide('张三')]),
  ...record(0x3c, [0, 0x41, 0x42, 0x43]),
];

test('cells of every kind are read, days as days', () => {
  const [first, second, third, ...more] = rowsOf(stream(cells, strings));
  expect([first, second]).toEqual([['单位名册'], []]);
  expect(third).toEqual([null, '张三ABC', '2019-07-01', 43647, 1997.5]);
  expect(more[0]![0]).toBe('2019-07-01');
  expect(more.slice(1)).toEqual([['是', null], ['算出来的字', '2019-07-02'], ['直接的字']]);
});

test('a file is opened by what is in it', async () => {
  const [sheet] = await readWorkbook(compound('Workbook', stream(cells, strings)));
  expect(sheet!.name).toBe('名册');
  expect(sheet!.rows).toHaveLength(7);
});

test('days that are counted from 1904', () => {
  const day = record(0x203, [...at(0, 0, DAY), ...double(43647 - 1462)]);
  expect(rowsOf(stream(day, record(0x22, u16(1))))).toEqual([['2019-07-01']]);
});

const refusal = async (file: ArrayBuffer): Promise<string> => {
  const error: unknown = await readWorkbook(file).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(Unreadable);
  return (error as Unreadable).message;
};

test('what cannot be read says what to do', async () => {
  expect(await refusal(compound('Workbook', stream([], record(0x2f, u16(1, 1)))))).toContain('密码');
  expect(await refusal(compound('EncryptedPackage', new Uint8Array(8)))).toContain('密码');
  const old = record(0x809, u16(0x500, 5, 0, 0, 0, 0, 0, 0));
  expect(await refusal(compound('Book', Uint8Array.from([...old, ...end])))).toContain('Excel 95');
  expect(await refusal(compound('WordDocument', new Uint8Array(8)))).toContain('另存为 .xlsx');
});

test('a broken file ends with a sentence, never with a hang', async () => {
  const whole = new Uint8Array(compound('Workbook', stream(cells, strings)));
  for (let length = 8; length < whole.length; length += 97) {
    const cut = whole.slice(0, length);
    await expect(
      Promise.resolve(readWorkbook(cut.buffer)).catch((error: unknown) => {
        if (!(error instanceof Unreadable)) throw error;
        return [];
      }),
    ).resolves.toBeDefined();
  }
  const circle = whole.slice();
  // The last sector of the stream points back to its first.
  new DataView(circle.buffer).setUint32(512 + 9 * 4, 2, true);
  expect(await refusal(circle.buffer)).toContain('另存为 .xlsx');
});
