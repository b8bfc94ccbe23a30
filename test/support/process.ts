import { spawn } from 'node:child_process';
import path from 'node:path';
import { type DatabaseConfig } from '@titles/server/config';

const MAIN = path.join(__dirname, '../../server/dist/main.js');

export const environmentOf = (database: DatabaseConfig): Record<string, string> =>
  database.kind === 'mysql' ? { DATABASE_URL: database.url } : { DATA_DIR: path.dirname(database.file) };

/** The built service with an environment of its own; what it printed, and how it ended. */
export function launch(env: Record<string, string>) {
  const child = spawn(process.execPath, [MAIN], { env: { HOST: '127.0.0.1', PORT: '0', ...env } });
  const printed = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const)
    child[name].on('data', (chunk: Buffer) => (printed[name] += chunk.toString()));
  const ended = new Promise<{ code: number | null; stdout: string; stderr: string }>((resolve) =>
    child.once('close', (code) => resolve({ code, ...printed })),
  );
  return { child, printed, ended };
}

/** The built service as a process of its own, listening. */
export async function startProcess(database: DatabaseConfig, env: Record<string, string> = {}) {
  const { child, printed, ended } = launch({ ...environmentOf(database), ...env });
  const origin = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', () => {
      const ready = /http:\/\/localhost:(\d+)/.exec(printed.stdout);
      if (ready) resolve(`http://127.0.0.1:${ready[1] ?? ''}`);
    });
    void ended.then(({ stderr }) => reject(new Error(stderr)));
  });
  const end = (signal: NodeJS.Signals) => async () => {
    child.kill(signal);
    await ended;
  };
  return { origin, child, printed, ended, stop: end('SIGTERM'), kill: end('SIGKILL') };
}
