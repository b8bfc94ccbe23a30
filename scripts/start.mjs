// npm start: installs what is missing, builds what changed, and serves it all with the demo season.
import './node-version.mjs';
import { createServer } from 'node:net';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { root } from './stage.mjs';

process.chdir(root);
const port = process.env.PORT ?? '3000';
// Said before minutes of building, not after.
if (await taken(Number(port))) {
  console.error(`Port ${port} is taken by another program; choose another one: PORT=3001 npm start`);
  process.exit(1);
}
const code = (await ensureInstalled()) || (await build(['shared', 'server', 'h5', 'console']));
if (code) process.exit(code);
process.env.DEMO ??= 'on';
await import(pathToFileURL(path.join(root, 'server/dist/main.js')).href);

function taken(number) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (error) => resolve(error.code === 'EADDRINUSE'));
    try {
      probe.listen(number, () => probe.close(() => resolve(false)));
    } catch {
      resolve(false); // Not a port number: the service says so.
    }
  });
}
