import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
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
