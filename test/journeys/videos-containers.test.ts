import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { box, film, track } from '../support/mp4';
import { filmOf, UnfitFilm } from '@titles/server/videos/mp4';

const read = (bytes: Buffer) =>
  filmOf(bytes.length, (offset, length) => Promise.resolve(bytes.subarray(offset, offset + length)));
const demo = readFileSync(path.join(__dirname, '../../server/assets/films/self-check.mp4'));

test('the demo film is what its maker says, and plays before it has come whole', async () => {
  expect(await read(demo)).toEqual({
    duration: expect.any(Number) as number,
    width: 640,
    height: 360,
    startsAtOnce: true,
  });
});

test('a film is read whichever way its boxes are written', async () => {
  const plain = { duration: 90_000, width: 640, height: 360 };
  expect(await read(film())).toEqual({ ...plain, startsAtOnce: true });
  expect(await read(film({ indexLast: true }))).toEqual({ ...plain, startsAtOnce: false });
  expect(await read(film({ long: true }))).toEqual({ ...plain, startsAtOnce: true });
  expect(await read(film({ sound: null }))).toEqual({ ...plain, startsAtOnce: true });
});

test.each([
  ['another codec', film({ picture: 'hvc1' }), '画面不是 H.264（文件里是 hvc1）'],
  ['another sound', film({ sound: 'ac-3' }), '声音不是 AAC（文件里是 ac-3）'],
  ['ten bits', film({ profile: 110 }), '10 位色深'],
  ['no picture', film({ picture: null }), '没有画面'],
  ['a stream in fragments', film({ extra: box('mvex') }), '分段的流媒体'],
  ['fragments at the top', Buffer.concat([film(), box('moof')]), '分段的流媒体'],
  ['no length', film({ seconds: 0 }), '视频太短'],
  ['a length of days', film({ seconds: 200_000 }), '视频太长'],
  ['no time scale', film({ scale: 0 }), '不完整或已损坏'],
  ['pictures beyond the end', film({ place: 99_999_999 }), '不完整或已损坏'],
  ['no index', Buffer.concat([box('ftyp', Buffer.from('isom')), box('mdat')]), '不完整或已损坏'],
  ['no word of its kind at the beginning', film().subarray(24), '不完整或已损坏'],
  ['nothing', Buffer.alloc(0), '不完整或已损坏'],
  [
    'a box longer than the file',
    Buffer.concat([film(), Buffer.from([0, 0, 1, 0, 102, 114, 101, 101])]),
    '不完整',
  ],
  ['a box of no length', Buffer.concat([film(), Buffer.from([0, 0, 0, 4, 102, 114, 101, 101])]), '不完整'],
  ['a code to hurt a reader', film({ picture: '\x1b[2J' }), '文件里是 ?[2J'],
  ['a count beyond its table', film({ places: 0xffffffff }), '不完整或已损坏'],
])('%s is refused with a sentence', async (_, bytes, sentence) => {
  await expect(read(bytes)).rejects.toThrow(UnfitFilm);
  await expect(read(bytes)).rejects.toThrow(sentence);
});

test('a film cut off anywhere is refused', async () => {
  for (let part = 1; part < 40; part++) {
    const cut = demo.subarray(0, Math.floor((demo.length * part) / 40));
    await expect(read(cut)).rejects.toThrow(UnfitFilm);
  }
});

test('bytes changed at random are read or refused, never anything else', async () => {
  const whole = film();
  const change = fc.record({ at: fc.nat(whole.length - 1), to: fc.integer({ min: 0, max: 255 }) });
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 8 }), async (changes) => {
      const bytes = Buffer.from(whole);
      for (const { at, to } of changes) bytes[at] = to;
      const outcome = await read(bytes).catch((error: unknown) => error);
      if (outcome instanceof Error) expect(outcome).toBeInstanceOf(UnfitFilm);
    }),
    { numRuns: 2000 },
  );
});

test('boxes in boxes without end are refused soon', async () => {
  let nest = track();
  for (let depth = 0; depth < 2000; depth++) nest = box('trak', nest);
  await expect(read(film({ extra: nest }))).rejects.toThrow(UnfitFilm);
  const many = Buffer.concat([film(), ...Array.from({ length: 20_000 }, () => box('free'))]);
  await expect(read(many)).rejects.toThrow(UnfitFilm);
});
