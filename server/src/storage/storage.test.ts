import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PassThrough, Writable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { CHUNK } from './chunks';
import { Storage, type StoredFile } from './storage.service';

let folder: string;
let storage: Storage;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'titles-storage-'));
  storage = new Storage(folder);
});
afterEach(() => rmSync(folder, { recursive: true }));

const kept = () =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
const itself = (file: StoredFile) => Promise.resolve(file);

async function* pieces(...texts: string[]) {
  for (const text of texts) yield await Promise.resolve(Buffer.from(text));
}

test('what was stored is read, whole or in part, until it is removed', async () => {
  const { id, size } = await storage.store(pieces('江门', '职称'), itself);
  const file = await storage.open(id);
  expect([size, file.size]).toEqual([12, 12]);
  expect((await buffer(file.read())).toString()).toBe('江门职称');
  expect((await buffer(file.read({ first: 3, last: 8 }))).toString()).toBe('门职');
  await storage.remove(id);
  await expect(storage.open(id)).rejects.toMatchObject({ code: 'not-found' });
  await storage.remove(id);
});

test('nothing stays of bytes that break off, nor of a file that could not be recorded', async () => {
  const breaking = async function* () {
    yield Buffer.from('half');
    await Promise.reject(new Error('cut'));
  };
  await expect(storage.store(breaking(), itself)).rejects.toThrow('cut');
  const refusing = () => Promise.reject(new Error('no row'));
  await expect(storage.store(Buffer.from('whole'), refusing)).rejects.toThrow('no row');
  expect(kept()).toEqual([]);
});

test.each(['../../etc/passwd', '..', '', 'a', '0'.repeat(18) + '/', '0'.repeat(20), `${'0'.repeat(19)}\n`])(
  'no name from outside becomes a path: %j',
  async (id) => {
    await expect(storage.open(id)).rejects.toMatchObject({ code: 'not-found' });
    await expect(storage.remove(id)).rejects.toMatchObject({ code: 'not-found' });
  },
);

test('what a dead process left half written is cleared away the next day', async () => {
  await storage.store(Buffer.from('kept'), itself);
  const old = path.join(folder, 'arriving', 'old');
  for (const name of [old, path.join(folder, 'arriving', 'new')]) writeFileSync(name, 'half');
  const yesterday = new Date(Date.now() - 25 * 60 * 60 * 1000);
  utimesSync(old, yesterday, yesterday);
  await storage.onApplicationBootstrap();
  expect(readdirSync(path.join(folder, 'arriving'))).toEqual(['new']);
  expect(kept()).toHaveLength(2);
});

const sent = async (file: StoredFile, first: number, last: number) => {
  const target = new PassThrough();
  const [bytes] = await Promise.all([
    buffer(target),
    file.sendTo(target, { first, last }).then(() => target.end()),
  ]);
  return bytes;
};

test('what is sent in parts is the file, across chunks and by many at once', async () => {
  const content = Buffer.from(Array.from({ length: 2 * CHUNK + 100 }, (_, at) => (at * 7 + (at >> 8)) % 251));
  const file = await storage.open((await storage.store(content, itself)).id);
  const parts = [
    [0, content.length - 1],
    [CHUNK - 1, CHUNK],
    [CHUNK, 2 * CHUNK - 1],
    [2 * CHUNK + 50, 2 * CHUNK + 99],
    [5, 5],
  ] as const;
  const all = await Promise.all([...parts, ...parts].map(([first, last]) => sent(file, first, last)));
  for (const [at, [first, last]] of [...parts, ...parts].entries())
    expect(all[at]!.equals(content.subarray(first, last + 1))).toBe(true);
});

test('a removed file is sent to its end to who reads it, and then to nobody', async () => {
  const { id } = await storage.store(Buffer.from('江门职称'), itself);
  const file = await storage.open(id);
  expect((await sent(file, 0, 5)).toString()).toBe('江门');
  const last = sent(file, 6, 11);
  await storage.remove(id);
  expect((await last).toString()).toBe('职称');
  await expect(storage.open(id)).rejects.toMatchObject({ code: 'not-found' });
  await expect(sent(file, 0, 5)).rejects.toThrow('ENOENT');
});

test('who goes away in the middle ends the sending', async () => {
  const file = await storage.open((await storage.store(Buffer.alloc(3 * CHUNK), itself)).id);
  const target = new Writable({ write: (_chunk, _encoding, taken) => void setImmediate(taken) });
  const sending = file.sendTo(target, { first: 0, last: 3 * CHUNK - 1 });
  setImmediate(() => target.destroy());
  await expect(sending).rejects.toThrow();
  await expect(file.sendTo(target, { first: 0, last: 1 })).rejects.toThrow('Nobody takes the bytes');
});

test('a file that ends before it should is told, not filled up with other bytes', async () => {
  const { id } = await storage.store(Buffer.from('江门职称'), itself);
  const file = await storage.open(id);
  writeFileSync(path.join(folder, id.slice(-2), id), '江');
  await expect(sent(file, 0, 5)).rejects.toThrow('shorter');
});
