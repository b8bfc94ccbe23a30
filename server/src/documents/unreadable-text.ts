/** An official text that cannot be taken in: where it fails and what to do, for the person at the terminal. */
export class UnreadableText extends Error {
  constructor(where: number | null, problem: string, remedy: string) {
    super(`${where === null ? '' : `line ${where}: `}${problem}. ${remedy}.`);
    this.name = 'UnreadableText';
  }
}
