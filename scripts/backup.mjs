// npm run backup -- FOLDER copies the embedded database and the files, also while the service runs.
import './node-version.mjs';
import { runProgram } from './program.mjs';

await runProgram('server/dist/back-up.js', process.argv.slice(2));
