/** An official text that cannot be taken in: where it fails and what to do, at the terminal and at the console. */
export class UnreadableText extends Error {
  /** The same for staff, a whole sentence. */
  readonly inChinese: string;

  constructor(where: number | null, problem: string, remedy: string, inChinese: string) {
    super(`${where === null ? '' : `line ${where}: `}${problem}. ${remedy}.`);
    this.name = 'UnreadableText';
    this.inChinese = `${where === null ? '' : `第${where}行：`}${inChinese}。`;
  }
}
