// npm run build: everything whose sources changed since it was built; --force builds all.
import './node-version.mjs';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { ensureInstalled } from './install.mjs';
import { quietly } from './quiet.mjs';
import { root, tool } from './stage.mjs';

const swc = (name) => () => {
  rmSync(path.join(root, name, 'dist'), { recursive: true, force: true });
  const [command, args] = tool(
    'swc',
    'src',
    '-d',
    'dist',
    '--strip-leading-paths',
    '--copy-files',
    '--quiet',
  );
  const more = ['--config-file', '../.swcrc', '--ignore', '**/*.test.ts'];
  return quietly(`Building ${name}`, command, [...args, ...more], { cwd: path.join(root, name) });
};
const taro = (type) => () =>
  quietly(
    `Building the mini-program for ${type}`,
    process.execPath,
    [path.join(root, 'node_modules/@tarojs/cli/bin/taro'), 'build', '--type', type],
    { cwd: path.join(root, 'miniapp'), env: { NODE_ENV: 'production' } },
  );

/** Which of the installed ones is the console's is npm's matter. */
export const viteProgram = () =>
  path.join(
    path.dirname(createRequire(path.join(root, 'console/package.json')).resolve('vite/package.json')),
    'bin/vite.js',
  );
const vite = () =>
  quietly('Building the console', process.execPath, [viteProgram(), 'build', '--logLevel', 'warn'], {
    cwd: path.join(root, 'console'),
    env: { NODE_ENV: 'production' },
  });

const miniapp = [
  'shared/src',
  'miniapp/src',
  'miniapp/config',
  'miniapp/babel.config.js',
  'miniapp/package.json',
];
/** What is built, from which sources, into which proof; `after` is what its making reads as built. */
const targets = {
  shared: { sources: ['shared/src', '.swcrc'], proof: 'shared/dist/errors.js', make: swc('shared') },
  server: { sources: ['server/src', '.swcrc'], proof: 'server/dist/main.js', make: swc('server') },
  h5: { sources: miniapp, proof: 'miniapp/dist/h5/index.html', make: taro('h5'), after: 'shared' },
  console: {
    sources: ['shared/src', 'console/src', 'console/index.html', 'console/vite.config.ts'],
    proof: 'console/dist/index.html',
    make: vite,
  },
  weapp: { sources: miniapp, proof: 'miniapp/dist/weapp/app.json', make: taro('weapp'), after: 'shared' },
};

/** Builds those of the named targets whose sources changed, at once. Resolves with the first exit code that is not 0. */
export async function build(names = Object.keys(targets), force = false) {
  const made = new Map();
  const make = (name) => {
    if (!made.has(name)) made.set(name, buildOne(name, force, make));
    return made.get(name);
  };
  const codes = await Promise.all(names.map(make));
  return codes.find((code) => code !== 0) ?? 0;
}

async function buildOne(name, force, build) {
  const { sources, proof, make, after } = targets[name];
  const stamp = path.join(root, '.cache', 'build', name);
  const hash = hashOf([...sources, 'package-lock.json']);
  const fresh =
    existsSync(path.join(root, proof)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash;
  if (fresh && !force) return 0;
  const code = (after && (await build(after))) || (await make());
  if (code) return code;
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, hash);
  return 0;
}

/** A hash of files, of all files below folders, and of the address built into the phone's bundle. */
function hashOf(sources) {
  const hash = createHash('sha256').update(process.env.API_BASE ?? '');
  for (const source of sources)
    for (const file of filesOf(path.join(root, source))) hash.update(file).update(readFileSync(file));
  return hash.digest('hex');
}

function filesOf(place) {
  if (statSync(place).isFile()) return [place];
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}

if (process.argv[1] === import.meta.filename)
  process.exitCode = (await ensureInstalled()) || (await build(undefined, process.argv.includes('--force')));
