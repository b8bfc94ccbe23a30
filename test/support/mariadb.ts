import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, openSync, readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { userInfo } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createConnection } from 'mysql2/promise';

const folders = [
  '/usr/sbin',
  '/usr/bin',
  '/usr/local/bin',
  '/opt/homebrew/bin',
  ...(process.env.PATH ?? '').split(':'),
];

export function program(name: string): string {
  const found = folders.map((folder) => path.join(folder, name)).find((file) => existsSync(file));
  if (!found)
    throw new Error(`The tests need ${name}: install MariaDB (on Debian: apt-get install mariadb-server).`);
  return found;
}

// No journey stops the machine under its database: nothing waits for the disk, and tables share one file.
const SETTINGS = [
  '--debug-no-sync',
  '--sync-frm=0',
  '--innodb-flush-method=nosync',
  '--innodb-doublewrite=0',
  '--innodb-flush-log-at-trx-commit=0',
  '--innodb-log-file-size=32M',
];

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

/** A private MariaDB that keeps its files in `folder`; gives its address and how to stop it. */
export async function startMariadb(
  folder: string,
  settings: readonly string[] = SETTINGS,
): Promise<{ url: string; stop: () => Promise<void> }> {
  const data = `--datadir=${folder}/data`;
  execFileSync(
    program('mariadb-install-db'),
    [
      '--no-defaults',
      data,
      `--user=${userInfo().username}`,
      '--auth-root-authentication-method=normal',
      '--skip-test-db',
      '--skip-name-resolve',
      ...SETTINGS,
    ],
    { stdio: 'pipe' },
  );
  const port = await freePort();
  const log = path.join(folder, 'mariadb.log');
  const file = openSync(log, 'a');
  const server = spawn(
    program('mariadbd'),
    [
      '--no-defaults',
      data,
      `--user=${userInfo().username}`,
      `--socket=${folder}/socket`,
      `--port=${port}`,
      '--bind-address=127.0.0.1',
      `--pid-file=${folder}/pid`,
      '--skip-name-resolve',
      '--skip-log-bin',
      '--innodb-file-per-table=0',
      '--innodb-stats-persistent=0',
      '--innodb-buffer-pool-size=128M',
      '--character-set-server=utf8mb4',
      ...settings,
    ],
    { stdio: ['ignore', file, file] },
  );
  // Before its files are deleted.
  process.prependOnceListener('exit', () => server.kill('SIGKILL'));
  const url = `mysql://root@127.0.0.1:${port}`;
  await answering(url, server, log);
  return { url, stop: () => stopped(server) };
}

async function answering(url: string, server: ChildProcess, log: string): Promise<void> {
  const until = Date.now() + 120_000;
  for (;;) {
    try {
      const connection = await createConnection(url);
      await connection.end();
      return;
    } catch {
      if (Date.now() > until || server.exitCode !== null)
        throw new Error(`MariaDB did not start:\n${readFileSync(log, 'utf8')}`);
      await pause(30);
    }
  }
}

async function stopped(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return;
  const exit = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGTERM');
  await exit;
}
