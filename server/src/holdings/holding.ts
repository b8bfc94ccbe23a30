import { type EntityManager } from 'typeorm';

/** Whose data it is: an account, somebody whom only WeChat's events name, or both. */
export interface Person {
  accountId: string | null;
  openid: string | null;
}

/** What an export says of one row, by names that a person understands. */
export type HeldRow = Readonly<Record<string, string | number | boolean | null>>;

/** Something that one feature holds of a person: how they see it, and what deleting it means. */
export interface Holding {
  /** As the export calls it; unique. */
  name: string;
  /** What a person reads. */
  title: string;
  /** The columns `table.column` that tell whose a row is: a guard finds those that nobody holds. */
  columns: readonly string[];
  /** The purpose of the consent that it rests on: withdrawing the consent deletes it. */
  purpose?: string;
  /** What stays when the account is deleted, and why; told before. */
  stays?: string;
  /** The person's rows. Where values are sealed, `reveal` says whether they are shown in full. */
  read(manager: EntityManager, person: Person, reveal: boolean): Promise<HeldRow[]>;
  /**
   * Ends what others may have back, while all of the person's is still there; again and again is the same as once. Only
   * when the account goes.
   */
  end?(manager: EntityManager, person: Person): Promise<void>;
  /** Deletes them, or takes the person out of what others need; again and again is the same as once. */
  erase(manager: EntityManager, person: Person): Promise<void>;
  /** Why the person cannot delete the account now, as a sentence; else null. */
  hindrance?(manager: EntityManager, person: Person): Promise<string | null>;
}
