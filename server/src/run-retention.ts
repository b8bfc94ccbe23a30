import { runCommand, withService } from './command';
import { readOptions, WrongCommand } from './command-line';
import { periodNames, periods } from './retention/periods';
import { Retention, type RetentionReport } from './retention/retention.service';

const USE = 'Use: npm run retention -- [--dry-run] [--json]';

/** Deletes what has been kept long enough, or says how much that would be. */
runCommand(async (words) => {
  const dry = readOptions(words, { 'dry-run': { type: 'boolean' } }, USE)['dry-run'] ?? false;
  const report = await withService(
    (app) => {
      const retention = app.get(Retention);
      return dry ? retention.preview() : retention.run();
    },
    { sealEvery: 0 },
  );
  if (!report) throw new WrongCommand('another process is deleting now; try again in a minute.');
  return { data: report, text: lines(report, dry) };
});

const lines = (report: RetentionReport, dry: boolean): string =>
  [
    dry ? 'Nothing was deleted. Too old are:' : 'Too old were, and are gone:',
    ...periodNames.map((name) => {
      const { days, after } = periods[name];
      return `  ${String(report[name] ?? 0).padStart(7)}  ${name} (${days} days after ${after})`;
    }),
  ].join('\n');
