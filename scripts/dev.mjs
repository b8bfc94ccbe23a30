// npm run dev: like npm start, but builds again and restarts the service whenever a source changes.
import './node-version.mjs';
import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import path from 'node:path';
import { build, viteProgram } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { root } from './stage.mjs';

const SETTLE = 200;
const service = ['shared', 'server'];

const code = (await ensureInstalled()) || (await build([...service, 'h5', 'console']));
if (code) process.exit(code);

let server = serve();
let timer;
for (const name of service)
  watch(path.join(root, name, 'src'), { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(restart, SETTLE);
  });
const h5 = spawn(
  process.execPath,
  [path.join(root, 'node_modules/@tarojs/cli/bin/taro'), 'build', '--type', 'h5', '--watch'],
  { cwd: path.join(root, 'miniapp'), stdio: 'inherit', env: { ...process.env, NODE_ENV: 'production' } },
);
const desk = spawn(process.execPath, [viteProgram(), 'build', '--watch'], {
  cwd: path.join(root, 'console'),
  stdio: 'inherit',
  env: { ...process.env, NODE_ENV: 'production' },
});
for (const signal of ['SIGINT', 'SIGTERM'])
  process.once(signal, () => {
    server.kill('SIGTERM');
    h5.kill('SIGTERM');
    desk.kill('SIGTERM');
    process.exit(0);
  });

function serve() {
  return spawn(process.execPath, [path.join(root, 'server/dist/main.js')], {
    cwd: root,
    stdio: 'inherit',
    env: { DEMO: 'on', ...process.env },
  });
}

async function restart() {
  if (await build(service)) return;
  const old = server;
  old.once('exit', () => (server = serve()));
  if (old.exitCode !== null) server = serve();
  else old.kill('SIGTERM');
}
