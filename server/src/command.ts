import { type INestApplicationContext } from '@nestjs/common';
import { DomainError } from '@titles/shared/errors';
import { createApp } from './app';
import { SystemClock } from './clock';
import { WrongCommand } from './command-line';
import { type Config, readConfig } from './config';
import { startFailure } from './start-failure';

/** What came of a command. */
interface Outcome {
  /** For `--json`: one object. */
  data: unknown;
  /** The same for people. */
  text: string;
  /** It was carried out, and found that something is wrong. */
  failed?: boolean;
}

/**
 * Runs a command of the terminal and prints what came of it, with `--json` as one object; what was not done ends with 1
 * and one clear sentence.
 */
export function runCommand(work: (words: string[]) => Promise<Outcome>): void {
  const words = process.argv.slice(2);
  const json = words.includes('--json');
  work(words).then(
    ({ data, text, failed = false }) => {
      console.log(json ? JSON.stringify(data) : text);
      if (failed) process.exitCode = 1;
    },
    (error: unknown) => {
      const refusal = refusalOf(error);
      const message = refusal?.message ?? startFailure(error);
      const { code, fields } = refusal ?? new DomainError('internal', message);
      if (json) console.log(JSON.stringify({ error: { code, message, fields } }));
      console.error(refusal ? `Not done: ${message}` : message);
      process.exit(1);
    },
  );
}

/** Works with the service's parts on the configured database; nothing is served. */
export async function withService<T>(
  work: (app: INestApplicationContext) => Promise<T>,
  other: Partial<Config> = {},
): Promise<T> {
  const app = await createApp({ ...readConfig(), ...other }, new SystemClock());
  try {
    return await work(app);
  } finally {
    await app.close();
  }
}

function refusalOf(error: unknown): DomainError | null {
  if (error instanceof DomainError) return error;
  return error instanceof WrongCommand ? new DomainError('bad-input', error.message) : null;
}
