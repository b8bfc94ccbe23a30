import { parseArgs } from 'node:util';
import { createApp } from './app';
import { SystemClock } from './clock';
import { readConfig } from './config';
import { Retention, type RetentionReport } from './retention/retention.service';
import { periodNames, periods } from './retention/periods';
import { startFailure } from './start-failure';

const USE = 'Use: npm run retention -- [--dry-run] [--json]';

class WrongCommand extends Error {}

/** Deletes what has been kept long enough, or says how much that would be. */
async function main(words: string[]): Promise<void> {
  const { 'dry-run': dry, json } = read(words);
  const app = await createApp({ ...readConfig(), sealEvery: 0 }, new SystemClock());
  try {
    const retention = app.get(Retention);
    const report = await (dry ? retention.preview() : retention.run());
    if (!report) throw new WrongCommand('another process is deleting now; try again in a minute.');
    console.log(json ? JSON.stringify(report) : lines(report, dry));
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

const lines = (report: RetentionReport, dry: boolean): string =>
  [
    dry ? 'Nothing was deleted. Too old are:' : 'Too old were, and are gone:',
    ...periodNames.map((name) => {
      const { days, after } = periods[name];
      return `  ${String(report[name] ?? 0).padStart(7)}  ${name} (${days} days after ${after})`;
    }),
  ].join('\n');

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof WrongCommand ? `Not done: ${error.message}` : startFailure(error));
  process.exit(1);
});
