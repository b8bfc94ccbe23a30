// @ts-check
// What a bench needs before it can measure: packages, the peers, system packages, a build of what it measures.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { build } from '../../scripts/build.mjs';
import { ensureDebianPackages, ensureInstalled } from '../../scripts/install.mjs';
import { quietly } from '../../scripts/quiet.mjs';

/** @type {Record<string, { targets: string[], packages: string[] }>} */
const needs = {
  eligibility: { targets: ['shared', 'server'], packages: ['mariadb-server'] },
  booking: { targets: ['shared', 'server'], packages: ['mariadb-server'] },
  http: { targets: ['shared', 'server'], packages: ['wrk'] },
  mutation: { targets: [], packages: [] },
  outbox: { targets: ['shared', 'server'], packages: ['mariadb-server', 'redis-server'] },
  video: { targets: ['shared', 'server'], packages: ['mariadb-server', 'nginx', 'wrk'] },
  reach: { targets: ['shared', 'server'], packages: ['mariadb-server'] },
  lighthouse: { targets: ['shared', 'server', 'h5'], packages: ['chromium', 'fonts-noto-cjk'] },
};

/** Resolves with the exit code. @returns {Promise<number>} */
async function ensurePeers() {
  const cwd = import.meta.dirname;
  /** @type {{ dependencies: Record<string, string> }} */
  const { dependencies } = JSON.parse(readFileSync(path.join(cwd, 'package.json'), 'utf8'));
  const installed = Object.entries(dependencies).every(([name, version]) => {
    const manifest = path.join(cwd, 'node_modules', name, 'package.json');
    return existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).version === version;
  });
  if (installed) return 0;
  const args = ['install', '--no-save', '--no-audit', '--no-fund'];
  return quietly('Installing the peers to measure against', 'npm', args, { cwd });
}

const { targets, packages } = needs[process.argv[2] ?? ''] ?? { targets: [], packages: [] };
process.exitCode =
  (await ensureInstalled()) ||
  (await ensurePeers()) ||
  (await ensureDebianPackages(packages)) ||
  (await build(targets));
