// npm run retention deletes what has been kept long enough; --dry-run counts.
import './node-version.mjs';
import { runProgram } from './program.mjs';

await runProgram('server/dist/run-retention.js', process.argv.slice(2));
