// @ts-check
import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** @returns {Promise<number>} */
const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

/** A private nginx of one process that serves a folder by sendfile. @param {string} files */
export async function privateNginx(files) {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'titles-bench-'));
  const port = await freePort();
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${path.join(folder, name)};`)
    .join(' ');
  const conf = path.join(folder, 'nginx.conf');
  await writeFile(
    conf,
    `daemon off; master_process off; pid ${path.join(folder, 'pid')}; error_log stderr crit;
     events {}
     http { access_log off; ${temporary} types { video/mp4 mp4; }
       sendfile on; tcp_nopush on; keepalive_requests 1000000;
       server { listen 127.0.0.1:${port}; root ${files}; } }`,
  );
  const nginx = spawn('nginx', ['-p', folder, '-c', conf], { stdio: ['ignore', 'ignore', 'inherit'] });
  const ended = new Promise((resolve) => nginx.once('exit', resolve));
  process.once('exit', () => nginx.kill('SIGKILL'));
  const address = `http://127.0.0.1:${port}`;
  for (let attempt = 0; !(await fetch(address).catch(() => null)); attempt++) {
    if (attempt > 400 || nginx.exitCode !== null) throw new Error('nginx did not start.');
    await pause(30);
  }
  return {
    address,
    async stop() {
      nginx.kill('SIGTERM');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}
