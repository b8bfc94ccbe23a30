// @ts-check
// One bench by its name: a table, or with --json one object; scripts/bench.mjs prepares what it needs.
import { table } from './report.mjs';

const [name, ...flags] = process.argv.slice(2);
try {
  /** @type {{ bench: () => Promise<import('./report.mjs').Figure[]> }} */
  const { bench } = await import(`./${name}/bench.mjs`);
  const figures = await bench();
  process.stdout.write(
    flags.includes('--json') ? `${JSON.stringify({ bench: name, figures })}\n` : `\n${table(figures)}\n`,
  );
} catch (error) {
  process.stderr.write(`\n${error instanceof Error ? (error.stack ?? error.message) : error}\n`);
  process.exitCode = 1;
}
