import { execFileSync, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const root = path.resolve(__dirname, '../..');
const TOKEN = 'a-token-of-the-image-test';
jest.setTimeout(300_000);

/** Lines `COPY source… target` of the image that runs, in order. */
const copies = readFileSync(path.join(root, 'Dockerfile'), 'utf8')
  .split(/^FROM .*$/m)
  .at(-1)!
  .split('\n')
  .filter((line) => line.startsWith('COPY '))
  .map((line) => line.split(' ').filter((word) => word !== 'COPY' && !word.startsWith('--')));

describe('what the image holds', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'titles-image-'));
    for (const words of copies) {
      const target = words.at(-1)!;
      for (const word of words.slice(0, -1)) {
        const source = word.replace(/^\/app\//, '');
        const into = target.endsWith('/') ? path.join(target, path.basename(source)) : target;
        mkdirSync(path.join(folder, path.dirname(into)), { recursive: true });
        cpSync(path.join(root, source), path.join(folder, into), { recursive: true });
      }
    }
    execFileSync(process.execPath, ['scripts/install-production.mjs'], { cwd: folder, stdio: 'pipe' });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('is what the service needs, and no tool of development', () => {
    const names = readdirSync(path.join(folder, 'node_modules'));
    for (const name of ['fastify', 'libsql', 'mysql2', 'zod']) expect(names).toContain(name);
    for (const name of ['typescript', 'jest', 'react', 'webpack', '@tarojs', 'playwright-core', 'prettier'])
      expect(names).not.toContain(name);
    expect(existsSync(path.join(folder, 'server/dist/main.js'))).toBe(true);
  });

  test('starts, is ready, serves the web app and the API, and ends when told to', async () => {
    const service = spawn(process.execPath, ['server/dist/main.js'], {
      cwd: folder,
      env: {
        NODE_ENV: 'production',
        HOST: '127.0.0.1',
        PORT: '0',
        DATA_DIR: path.join(folder, 'data'),
        LOG_FORMAT: 'json',
        METRICS_TOKEN: TOKEN,
      },
    });
    let printed = '';
    service.stdout.on('data', (bytes: Buffer) => (printed += bytes.toString()));
    service.stderr.on('data', (bytes: Buffer) => (printed += bytes.toString()));
    const ended = new Promise<number | null>((resolve) => service.once('close', resolve));
    const port = await new Promise<string>((resolve, reject) => {
      service.stdout.on('data', () => {
        const found = /Ready on http:\/\/localhost:(\d+)/.exec(printed)?.[1];
        if (found) resolve(found);
      });
      void ended.then(() => reject(new Error(printed)));
    });
    const get = (address: string, headers: Record<string, string> = {}) =>
      fetch(`http://127.0.0.1:${port}${address}`, { headers }).then(async (answer) => ({
        status: answer.status,
        text: await answer.text(),
      }));
    let ready = await get('/readyz');
    for (; ready.status !== 200; ready = await get('/readyz')) await pause(100);
    expect(ready.text).toBe('{"status":"ready"}');
    expect((await get('/')).text).toContain('<html');
    expect((await get('/console')).text).toContain('<html');
    expect((await get('/api/seasons')).text).toBe('{"seasons":[]}');
    expect((await get('/api/docs/swagger-ui.css')).status).toBe(200);
    expect((await get('/metrics')).status).toBe(404);
    expect((await get('/metrics', { authorization: `Bearer ${TOKEN}` })).text).toContain(
      'http_requests_total',
    );
    service.kill('SIGTERM');
    // Its hooks have run and it ended by the signal, not by having waited too long.
    await ended;
    expect(service.signalCode).toBe('SIGTERM');
  });
});
