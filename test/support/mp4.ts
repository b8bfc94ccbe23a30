/** One box of an MP4 file. */
export function box(type: string, ...content: Buffer[]): Buffer {
  const body = Buffer.concat(content);
  const head = Buffer.alloc(8);
  head.writeUInt32BE(body.length + 8);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, body]);
}

const u32 = (...numbers: number[]): Buffer => {
  const bytes = Buffer.alloc(4 * numbers.length);
  numbers.forEach((number, index) => bytes.writeUInt32BE(number >>> 0, index * 4));
  return bytes;
};
const u64 = (number: number): Buffer => u32(Math.floor(number / 2 ** 32), number % 2 ** 32);

interface Wish {
  /** Codes of the codecs; null leaves the track out. */
  picture?: string | null;
  sound?: string | null;
  seconds?: number;
  scale?: number;
  profile?: number;
  /** Where the first chunk begins. */
  place?: number;
  /** How many places the table says it has. */
  places?: number;
  indexLast?: boolean;
  /** 64-bit lengths. */
  long?: boolean;
  /** One box more in the index. */
  extra?: Buffer;
}

const FTYP = box('ftyp', Buffer.from('isom\0\0\0\0isomavc1', 'latin1'));

/** A track of so little that it can be read: no frame is in it. */
export function track(
  kind: 'vide' | 'soun' = 'vide',
  codec = 'avc1',
  { profile = 100, place = 40, places = 1 }: Wish = {},
): Buffer {
  const avcC = box('avcC', Buffer.from([1, profile, 0, 31]));
  const size = Buffer.alloc(78);
  size.writeUInt16BE(640, 24);
  size.writeUInt16BE(360, 26);
  const entry = kind === 'vide' ? box(codec, size, avcC) : box(codec, Buffer.alloc(28));
  const stbl = box('stbl', box('stsd', u32(0, 1), entry), box('stco', u32(0, places, place)));
  const hdlr = box('hdlr', u32(0, 0), Buffer.from(kind, 'latin1'), Buffer.alloc(13));
  return box('trak', box('mdia', hdlr, box('minf', stbl)));
}

/** The smallest film that has everything a reader asks of one; 90 seconds unless told otherwise. */
export function film(wish: Wish = {}): Buffer {
  const { picture = 'avc1', sound = 'mp4a', seconds = 90, scale = 1000, long = false } = wish;
  const units = seconds * 1000;
  const mvhd = long
    ? box('mvhd', u32(0x01000000), u64(0), u64(0), u32(scale), u64(units))
    : box('mvhd', u32(0, 0, 0, scale, units));
  const tracks = [
    ...(picture === null ? [] : [track('vide', picture, wish)]),
    ...(sound === null ? [] : [track('soun', sound, wish)]),
  ];
  const moov = box('moov', mvhd, ...tracks, wish.extra ?? Buffer.alloc(0));
  const frames = Buffer.alloc(64, 7);
  const mdat = long ? Buffer.concat([u32(1), Buffer.from('mdat'), u64(80), frames]) : box('mdat', frames);
  return Buffer.concat(wish.indexLast ? [FTYP, mdat, moov] : [FTYP, moov, mdat]);
}
