import { byService } from './audit.service';

/** What those who act are called; accounts are another feature's matter. */
export abstract class ActorNames {
  /** The names of actors as they are audited; an account without a grant has none. */
  abstract of(actors: readonly string[]): Promise<Map<string, string>>;
  /** The actors in whose name the text occurs. */
  abstract named(text: string): Promise<string[]>;

  /** What to call each of them on a page, also where no name is known. */
  async told(actors: readonly string[]): Promise<(actor: string) => string> {
    const names = await this.of(actors);
    return (actor) => names.get(actor) ?? (actor === byService ? '系统' : '未知');
  }
}
