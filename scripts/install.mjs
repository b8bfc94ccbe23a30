// Installs what is missing: npm packages everywhere, system packages on Debian as root.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { quietly } from './quiet.mjs';
import { root, run } from './stage.mjs';

/** Runs npm ci when node_modules does not hold what package-lock.json names. Resolves with the exit code. */
export async function ensureInstalled() {
  if (installed()) return 0;
  const npm = process.env.npm_execpath;
  const args = ['ci', '--no-audit', '--no-fund'];
  const code = await (npm?.endsWith('.js')
    ? quietly('Installing packages', process.execPath, [npm, ...args])
    : quietly('Installing packages', 'npm', args));
  if (code) console.error('The npm packages could not be installed; see above.');
  return code;
}

function installed() {
  const wanted = packages('package-lock.json');
  const found = packages('node_modules/.package-lock.json');
  if (!wanted || !found) return false;
  return Object.entries(wanted).every(
    ([place, { version, optional, devOptional, peer }]) =>
      !place.includes('node_modules/') ||
      (optional ?? devOptional ?? peer ?? false) ||
      (found[place]?.version === version && existsSync(path.join(root, place))),
  );
}

function packages(file) {
  try {
    return JSON.parse(readFileSync(path.join(root, file), 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/** What proves that a package's work can be done where dpkg is not. */
const programs = {
  chromium: ['chromium', 'chromium-browser', 'google-chrome'],
  'mariadb-server': ['mariadbd'],
  'redis-server': ['redis-server'],
  wrk: ['wrk'],
};

/** Installs Debian packages as root; elsewhere names what is missing. Resolves with the exit code. */
export async function ensureDebianPackages(names) {
  const missing = names.filter((name) => !present(name));
  if (missing.length === 0) return 0;
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    const code =
      (await run('apt-get', ['update', '-qq'], env)) ||
      (await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing], env));
    if (!code) return 0;
  }
  console.error(
    `Please install ${missing.join(', ')} first (on Debian: apt-get install ${missing.join(' ')}).`,
  );
  return 1;
}

function present(name) {
  const dpkg = spawnSync('dpkg-query', ['-W', '-f=${Status}', name], { encoding: 'utf8' });
  if (dpkg.status === 0 && dpkg.stdout.endsWith(' installed')) return true;
  const folders = [...(process.env.PATH ?? '').split(path.delimiter), '/usr/sbin'];
  return (programs[name] ?? []).some((program) =>
    folders.some((folder) => existsSync(path.join(folder, program))),
  );
}
