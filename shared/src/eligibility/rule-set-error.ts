/** Why a rule set is refused: where (`rules.3.when.all.1`) and what is wrong, in a sentence for staff. */
export class RuleSetError extends Error {
  constructor(
    readonly path: string,
    readonly reason: string,
  ) {
    super(`${path}: ${reason}`);
    this.name = 'RuleSetError';
  }
}
