// npm run keys:rotate seals with the first key of SEALING_KEYS what older ones have sealed; --dry-run counts.
import './node-version.mjs';
import { runProgram } from './program.mjs';

await runProgram('server/dist/rotate-keys.js', process.argv.slice(2));
