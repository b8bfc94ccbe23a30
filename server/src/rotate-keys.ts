import { parseArgs } from 'node:util';
import { createApp } from './app';
import { SystemClock } from './clock';
import { readConfig } from './config';
import { KeyRotation, type RotationReport } from './sealing/key-rotation.service';
import { startFailure } from './start-failure';

const USE = 'Use: npm run keys:rotate -- [--dry-run] [--json]';

class WrongCommand extends Error {}

/** Seals with the current key what an older one has sealed; ends with 1 when something cannot be read. */
async function main(words: string[]): Promise<void> {
  const { 'dry-run': dry, json } = read(words);
  const app = await createApp({ ...readConfig(), sealEvery: 0 }, new SystemClock());
  try {
    const rotation = app.get(KeyRotation);
    const report = await (dry ? rotation.preview() : rotation.rotate());
    console.log(json ? JSON.stringify(report) : lines(report));
    if (report.left.some(({ readable }) => !readable)) process.exitCode = 1;
  } finally {
    await app.close();
  }
}

function read(words: string[]) {
  const flag = { type: 'boolean', default: false } as const;
  try {
    return parseArgs({ args: words, options: { 'dry-run': flag, json: flag } }).values;
  } catch {
    throw new WrongCommand(USE);
  }
}

function lines({ keyId, rotated, left }: RotationReport): string {
  const rest = left.map(
    ({ keyId: id, values, readable }) =>
      `  ${values} values are sealed with "${id}"${readable ? '' : ', which SEALING_KEYS does not name'}`,
  );
  const end =
    rest.length > 0 ? rest : ['Every value is sealed with it: other keys may go from SEALING_KEYS.'];
  return [`The key "${keyId}" seals; ${rotated} values were sealed anew.`, ...end].join('\n');
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof WrongCommand ? `Not done: ${error.message}` : startFailure(error));
  process.exit(1);
});
