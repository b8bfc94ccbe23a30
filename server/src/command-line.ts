import { parseArgs, type ParseArgsConfig } from 'node:util';

type Options = NonNullable<ParseArgsConfig['options']>;

/** A command that cannot be understood or carried out, with what to do. */
export class WrongCommand extends Error {}

const flag = { type: 'boolean', default: false } as const;
/** What every command understands. */
const everywhere = { json: flag, help: flag } as const;

/**
 * Reads the words of a command line. Throws {@link WrongCommand}.
 *
 * @param use the right form, one sentence
 */
export function readWords<O extends Options>(words: readonly string[], options: O, use: string) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: { ...options, ...everywhere },
    });
  } catch (error) {
    const [reason = ''] = (error as Error).message.split(/\.\s|\n/);
    throw new WrongCommand(`${reason.replace(/\.$/, '')}. ${use}`);
  }
}

/** The same for a command that takes options alone. */
export function readOptions<O extends Options>(words: readonly string[], options: O, use: string) {
  const { values, positionals } = readWords(words, options, use);
  if (positionals.length > 0) throw new WrongCommand(use);
  return values;
}
