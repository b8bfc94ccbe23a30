/** What those who act are called; accounts are another feature's matter. */
export abstract class ActorNames {
  /** The names of actors as they are audited; an account without a grant has none. */
  abstract of(actors: readonly string[]): Promise<Map<string, string>>;
  /** The actors in whose name the text occurs. */
  abstract named(text: string): Promise<string[]>;
}
