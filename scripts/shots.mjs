// npm run shots: pictures of every page of the mini-program in light, dark and elder mode, in shots/.
import './node-version.mjs';
import { build } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { run, tool } from './stage.mjs';

process.exitCode =
  (await ensureInstalled()) ||
  (await build(['h5'])) ||
  (await run(...tool('jest', '--selectProjects', 'pictures')));
