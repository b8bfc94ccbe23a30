/** Reads so many bytes of a file from a place on; fewer where it ends. */
export type ReadAt = (offset: number, length: number) => Promise<Buffer>;

/** A file that is no film for phones: what is wrong with it, and what to do. */
export class UnfitFilm extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.name = 'UnfitFilm';
  }
}

export interface Film {
  /** Milliseconds. */
  duration: number;
  width: number;
  height: number;
  /** Whether its index stands before its pictures: it can be played before it has come whole. */
  startsAtOnce: boolean;
}

interface Box {
  type: string;
  /** Where its content begins, and where it ends. */
  start: number;
  end: number;
}

const LARGEST_INDEX = 32 * 1024 * 1024;
const MOST_BOXES = 10_000;
const LONGEST = 4 * 60 * 60 * 1000;
const BROKEN = '文件不完整或已损坏，请重新导出后再上传';
const EXPORT = '请用剪辑软件导出为 MP4（H.264 画面、AAC 声音）';

const broken = () => new UnfitFilm(BROKEN);

/** What a film is, read from its boxes (ISO/IEC 14496-12) without trusting any. Throws {@link UnfitFilm}. */
export async function filmOf(size: number, readAt: ReadAt): Promise<Film> {
  const { index, pictures, fragments } = await topBoxes(size, readAt);
  if (fragments) throw new UnfitFilm(`这是分段的流媒体文件，${EXPORT}`);
  if (!index || !pictures) throw broken();
  if (index.end - index.start > LARGEST_INDEX) throw broken();
  const bytes = await readAt(index.start, index.end - index.start);
  if (bytes.length !== index.end - index.start) throw broken();
  return { ...indexOf(bytes, size), startsAtOnce: index.start < pictures.start };
}

async function topBoxes(size: number, readAt: ReadAt) {
  let index: Box | undefined;
  let pictures: Box | undefined;
  let fragments = false;
  let at = 0;
  for (let count = 0; at < size; count++) {
    if (count > MOST_BOXES) throw broken();
    const box = boxIn(await readAt(at, 16), 0, size - at);
    const [start, end] = [at + box.start, at + box.end];
    if (at === 0 && box.type !== 'ftyp') throw broken();
    if (box.type === 'moov') index ??= { ...box, start, end };
    if (box.type === 'mdat') pictures ??= { ...box, start, end };
    if (box.type === 'moof') fragments = true;
    at = end;
  }
  return { index, pictures, fragments };
}

/** The box at an offset of what may hold no more than `room` bytes from there. */
function boxIn(bytes: Buffer, at: number, room: number): Box {
  if (at + 8 > bytes.length || room < 8) throw broken();
  const short = bytes.readUInt32BE(at);
  const type = bytes.toString('latin1', at + 4, at + 8);
  const long = short === 1;
  if (long && (at + 16 > bytes.length || room < 16)) throw broken();
  const length = long ? Number(bytes.readBigUInt64BE(at + 8)) : short === 0 ? room : short;
  const head = long ? 16 : 8;
  if (length < head || length > room) throw broken();
  return { type, start: at + head, end: at + length };
}

/** The boxes inside a part of the index. */
function boxesIn(bytes: Buffer, start: number, end: number): Box[] {
  const boxes: Box[] = [];
  for (let at = start; at < end; at = boxes.at(-1)?.end ?? end) {
    if (boxes.length > MOST_BOXES) throw broken();
    boxes.push(boxIn(bytes, at, end - at));
  }
  return boxes;
}

function child(bytes: Buffer, parent: Box, ...path: readonly string[]): Box {
  let box = parent;
  for (const type of path) {
    const found = boxesIn(bytes, box.start, box.end).find((one) => one.type === type);
    if (!found) throw broken();
    box = found;
  }
  return box;
}

function indexOf(bytes: Buffer, size: number): Omit<Film, 'startsAtOnce'> {
  const index: Box = { type: 'moov', start: 0, end: bytes.length };
  const inside = boxesIn(bytes, 0, bytes.length);
  if (inside.some(({ type }) => type === 'mvex')) throw new UnfitFilm(`这是分段的流媒体文件，${EXPORT}`);
  const duration = durationOf(bytes, child(bytes, index, 'mvhd'));
  if (duration < 1000) throw new UnfitFilm('视频太短，至少1秒');
  if (duration > LONGEST) throw new UnfitFilm('视频太长，最长4小时，请分成几个');
  const tracks = inside.filter(({ type }) => type === 'trak');
  const kinds = tracks.map((track) => kindOf(bytes, track));
  const picture = tracks[kinds.indexOf('vide')];
  const sound = tracks[kinds.indexOf('soun')];
  if (!picture) throw new UnfitFilm(`文件里没有画面，${EXPORT}`);
  const entry = firstEntry(bytes, picture);
  if (entry.type !== 'avc1')
    throw new UnfitFilm(`画面不是 H.264（文件里是 ${named(entry.type)}），${EXPORT}`);
  if (sound) {
    const { type } = firstEntry(bytes, sound);
    if (type !== 'mp4a') throw new UnfitFilm(`声音不是 AAC（文件里是 ${named(type)}），${EXPORT}`);
  }
  for (const track of tracks) checkPlaces(bytes, track, size);
  return { duration, ...pictureOf(bytes, entry) };
}

/** A code from the file, for people to read: nothing but letters, digits and signs. */
const named = (type: string): string => type.replace(/[^\x21-\x7e]/g, '?');

function durationOf(bytes: Buffer, { start, end }: Box): number {
  const long = end - start >= 4 && bytes.readUInt8(start) === 1;
  if (end - start < (long ? 32 : 20)) throw broken();
  const scale = bytes.readUInt32BE(start + (long ? 20 : 12));
  const units = long ? Number(bytes.readBigUInt64BE(start + 24)) : bytes.readUInt32BE(start + 16);
  if (scale === 0) throw broken();
  return Math.round((units * 1000) / scale);
}

function kindOf(bytes: Buffer, track: Box): string {
  const { start, end } = child(bytes, track, 'mdia', 'hdlr');
  if (end - start < 12) throw broken();
  return bytes.toString('latin1', start + 8, start + 12);
}

function firstEntry(bytes: Buffer, track: Box): Box {
  const { start, end } = child(bytes, track, 'mdia', 'minf', 'stbl', 'stsd');
  if (end - start < 16) throw broken();
  return boxIn(bytes, start + 8, end - start - 8);
}

/** Profiles of H.264 with 8 bits a sample: baseline, main, extended, high. */
const EIGHT_BITS = [66, 77, 88, 100];

function pictureOf(bytes: Buffer, { start, end }: Box): { width: number; height: number } {
  if (end - start < 78) throw broken();
  const settings = boxesIn(bytes, start + 78, end).find(({ type }) => type === 'avcC');
  if (!settings || settings.end - settings.start < 4) throw broken();
  if (!EIGHT_BITS.includes(bytes.readUInt8(settings.start + 1)))
    throw new UnfitFilm(`画面是 10 位色深，手机放不了，${EXPORT}`);
  return { width: bytes.readUInt16BE(start + 24), height: bytes.readUInt16BE(start + 26) };
}

/** No chunk of pictures or sound may begin beyond the end of the file. */
function checkPlaces(bytes: Buffer, track: Box, size: number): void {
  const tables = child(bytes, track, 'mdia', 'minf', 'stbl');
  const table = boxesIn(bytes, tables.start, tables.end).find(
    ({ type }) => type === 'stco' || type === 'co64',
  );
  if (!table || table.end - table.start < 8) throw broken();
  const width = table.type === 'co64' ? 8 : 4;
  const count = bytes.readUInt32BE(table.start + 4);
  if (table.end - table.start < 8 + count * width) throw broken();
  for (let index = 0; index < count; index++) {
    const at = table.start + 8 + index * width;
    const place = width === 8 ? Number(bytes.readBigUInt64BE(at)) : bytes.readUInt32BE(at);
    if (place >= size) throw broken();
  }
}
