import { execFile, spawn } from 'node:child_process';
import { cpSync, createWriteStream, openSync, rmSync } from 'node:fs';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { type DatabaseConfig } from '@titles/server/config';
import { seedDemo } from '@titles/server/database/seeds/index';
import { Storage } from '@titles/server/storage/storage.service';
import { createConnection } from 'mysql2/promise';
import { bookingsOf } from '../support/bookings';
import { clientOf } from '../support/client';
import { agreeing } from '../support/consent';
import { eachDatabase, freshDatabase } from '../support/databases';
import { testFolder } from '../support/folder';
import { program } from '../support/mariadb';
import { startServer } from '../support/server';

const BACK_UP = path.join(__dirname, '../../server/dist/back-up.js');
interface Kept {
  database: DatabaseConfig;
  files: string;
  backup: string;
}
const ofUrl = (url: string) => {
  const { hostname, port, username, pathname } = new URL(url);
  return { name: pathname.slice(1), options: [`--host=${hostname}`, `--port=${port}`, `--user=${username}`] };
};

async function backUp({ database, files, backup }: Kept): Promise<void> {
  if (database.kind === 'libsql') {
    const DATA_DIR = path.dirname(database.file);
    await promisify(execFile)(process.execPath, [BACK_UP, backup], { env: { DATA_DIR } });
    return;
  }
  const { name, options } = ofUrl(database.url);
  const dump = spawn(program('mariadb-dump'), ['--no-defaults', ...options, '--single-transaction', name]);
  await pipeline(dump.stdout, createWriteStream(path.join(backup, 'titles.sql')));
  cpSync(files, path.join(backup, 'files'), { recursive: true });
}

async function lose({ database, files }: Kept): Promise<void> {
  rmSync(files, { recursive: true });
  if (database.kind === 'libsql')
    for (const ending of ['', '-wal', '-shm']) rmSync(database.file + ending, { force: true });
  else {
    const connection = await createConnection(database.url);
    await connection.query(`DROP DATABASE ${ofUrl(database.url).name}`);
    await connection.end();
  }
}

async function restore({ database, files, backup }: Kept): Promise<void> {
  cpSync(path.join(backup, 'files'), files, { recursive: true });
  if (database.kind === 'libsql') {
    cpSync(path.join(backup, 'titles.db'), database.file);
    return;
  }
  const { name, options } = ofUrl(database.url);
  const connection = await createConnection(database.url.replace(/\/[^/]*$/, ''));
  await connection.query(`CREATE DATABASE ${name} CHARACTER SET utf8mb4`);
  await connection.end();
  const client = spawn(program('mariadb'), ['--no-defaults', ...options, name], {
    stdio: [openSync(path.join(backup, 'titles.sql'), 'r'), 'inherit', 'inherit'],
  });
  const code = await new Promise((resolve) => client.once('close', resolve));
  expect(code).toBe(0);
}

eachDatabase((name) => {
  test('what was backed up while the service ran answers the same after everything was lost', async () => {
    const database = await freshDatabase(name);
    const files =
      database.kind === 'libsql' ? path.join(path.dirname(database.file), 'files') : testFolder('files');
    const kept: Kept = { database, files, backup: testFolder('backup') };
    const server = await startServer({ database: name, config: { database, files } });
    await seedDemo(server.app);
    const resourceId = await bookingsOf(server).session(2);
    const code = server.wechat.codeFor('Li');
    const { token } = await server.client.identity.signIn({ body: { code } });
    const client = await agreeing(clientOf(server.origin, token), 'self-checks');
    await client.bookings.hold({ body: { resourceId } });
    const ruleSet = (await client.eligibility.ruleSets.current()).id;
    await client.eligibility.save({ body: { ruleSet, record: {} } });
    const fileId = await server.app.get(Storage).store(Buffer.from('示例'), ({ id }) => Promise.resolve(id));

    const answers = async (origin: string, storage: Storage) => {
      const mine = clientOf(origin, token);
      const file = await storage.open(fileId);
      return JSON.stringify([
        await mine.seasons.list(),
        await mine.documents.list(),
        await mine.search.find({ query: { q: '职称' } }),
        await mine.bookings.list(),
        await mine.eligibility.list(),
        await mine.identity.me(),
        (await buffer(file.read())).toString(),
      ]);
    };
    const before = await answers(server.origin, server.app.get(Storage));
    await backUp(kept);
    await client.eligibility.save({ body: { ruleSet, record: {} } });
    await server.close();
    await lose(kept);
    await restore(kept);

    const again = await startServer({ database: name, config: { database, files } });
    try {
      expect(await answers(again.origin, again.app.get(Storage))).toBe(before);
    } finally {
      await again.close();
    }
  });
});
