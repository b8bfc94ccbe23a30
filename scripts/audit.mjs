// npm run audit:verify says OK, or the first entry of the audit that is not as it was sealed.
import './node-version.mjs';
import { runProgram } from './program.mjs';

await runProgram('server/dist/verify-audit.js', process.argv.slice(2));
