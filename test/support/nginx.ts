import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { testFolder } from './folder';

export function nginxIsInstalled(): boolean {
  try {
    execFileSync('nginx', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** A private nginx that serves one file; it looks at dates as RFC 9110 says, and answers a hundred parts at most. */
export async function serveByNginx(file: string): Promise<{ address: string; stop: () => Promise<void> }> {
  const folder = testFolder('nginx');
  const files = path.join(folder, 'files');
  mkdirSync(files);
  copyFileSync(file, path.join(files, 'film.mp4'));
  const port = await freePort();
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${path.join(folder, name)};`)
    .join(' ');
  writeFileSync(
    path.join(folder, 'nginx.conf'),
    `daemon off; master_process off; pid ${path.join(folder, 'pid')}; error_log stderr crit;
     events {}
     http { access_log off; ${temporary} types { video/mp4 mp4; } if_modified_since before; max_ranges 100;
       server { listen 127.0.0.1:${port}; root ${files}; } }`,
  );
  const nginx = spawn('nginx', ['-p', folder, '-c', path.join(folder, 'nginx.conf')], { stdio: 'ignore' });
  const address = `http://127.0.0.1:${port}/film.mp4`;
  await answering(address, nginx);
  return {
    address,
    stop: async () => {
      const over = new Promise((resolve) => nginx.once('exit', resolve));
      nginx.kill('SIGTERM');
      await over;
    },
  };
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });

async function answering(address: string, nginx: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt++) {
    if (nginx.exitCode !== null) throw new Error('nginx did not start.');
    const answer = await fetch(address, { method: 'HEAD' }).catch(() => null);
    if (answer?.ok) return;
    await pause(25);
  }
  throw new Error('nginx does not answer.');
}
