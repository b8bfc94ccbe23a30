// npm run staff:first -- --name NAME --by NAME invites an administrator, while there are not yet two.
import './node-version.mjs';
import { runProgram } from './program.mjs';

await runProgram('server/dist/first-administrator.js', process.argv.slice(2));
