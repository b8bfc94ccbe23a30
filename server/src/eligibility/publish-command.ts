import { readWords, WrongCommand } from '../command-line';

/** What somebody at the terminal asks for. `target` is a file, an id or a label. */
export type PublishCommand =
  { step: 'help' } | { step: 'list' } | { step: keyof typeof targets; target: string; by: string };

/** What each step is about. */
const targets = { draft: 'FILE', approve: 'ID', withdraw: 'ID', 'roll-back': 'LABEL' } as const;
const isStep = (word: string): word is keyof typeof targets => Object.hasOwn(targets, word);

const steps = [...Object.entries(targets).map(([step, target]) => `${step} ${target}`), 'list'];
const usage = (step: keyof typeof targets) =>
  `Use: npm run policy:publish -- ${step} ${targets[step]} --by NAME`;

export const help = `How a rule set comes into force:
  npm run policy:publish -- draft FILE --by NAME       checks a rule file and keeps it as a draft with its report
  npm run policy:publish -- approve ID --by NAME       another person brings a draft into force
  npm run policy:publish -- withdraw ID --by NAME      gives up a draft
  npm run policy:publish -- roll-back LABEL --by NAME  drafts what an older version said, for approval like any draft
  npm run policy:publish -- list                       every version, the newest first
--json prints the outcome, or what went wrong, as one JSON object.
Until staff have accounts, NAME is taken on trust: write your own full name.`;

/** Reads the words of a command line. Throws {@link WrongCommand}. */
export function readCommand(words: readonly string[]): PublishCommand {
  const { values, positionals } = readWords(words, { by: { type: 'string' } }, '--help says more.');
  const { by } = values;
  const [step, target, ...rest] = positionals;
  if (values.help) return { step: 'help' };
  if (step === 'list' && target === undefined) return { step };
  if (step === undefined || !isStep(step))
    throw new WrongCommand(`Use one of: ${steps.join(', ')}; --help says more.`);
  if (target === undefined || rest.length > 0)
    throw new WrongCommand(`${step} is about one ${targets[step]}. ${usage(step)}`);
  if (by === undefined) throw new WrongCommand(`Nobody is named. ${usage(step)}`);
  return { step, target, by };
}
