import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type HeldRow, type Holding, type Person } from './holding';

type Beforehand = (manager: EntityManager, person: Person) => Promise<void>;

/** What each feature holds of people: registered in the feature's own folder, seen, exported and deleted in one place. */
@Injectable()
export class Holdings {
  private readonly held: Holding[] = [];
  private readonly nobodys = new Map<string, string>();
  private readonly beforehand: Beforehand[] = [];

  register(...holdings: readonly Holding[]): void {
    for (const holding of holdings) {
      if (this.held.some(({ name }) => name === holding.name))
        throw new Error(`Two holdings are called ${holding.name}.`);
      this.held.push(holding);
    }
  }

  /** What others are owed when somebody goes: done before anything of theirs is deleted, whoever registered first. */
  beforeErasure(work: Beforehand): void {
    this.beforehand.push(work);
  }

  /** A column that looks as if it told whose a row is, and why it does not lead to an account. */
  exempt(column: string, reason: string): void {
    this.nobodys.set(column, reason);
  }

  /** All columns that somebody answers for. */
  get columns(): string[] {
    return [...this.held.flatMap(({ columns }) => columns), ...this.nobodys.keys()];
  }

  /** What is held of the person, holding by holding. */
  async read(
    manager: EntityManager,
    person: Person,
    reveal: boolean,
  ): Promise<(Pick<Holding, 'name' | 'title' | 'stays'> & { rows: HeldRow[] })[]> {
    const parts = [];
    for (const holding of this.held) {
      const { name, title, stays } = holding;
      const rows = await holding.read(manager, person, reveal);
      parts.push({ name, title, ...(stays !== undefined && { stays }), rows });
    }
    return parts;
  }

  /** Deletes what rests on one purpose, or everything. */
  async erase(manager: EntityManager, person: Person, purpose?: string): Promise<void> {
    if (purpose === undefined) {
      for (const work of this.beforehand) await work(manager, person);
      for (const holding of this.held) await holding.end?.(manager, person);
    }
    for (const holding of this.held)
      if (purpose === undefined || holding.purpose === purpose) await holding.erase(manager, person);
  }

  /** Why the person cannot delete the account now. */
  async hindrance(manager: EntityManager, person: Person): Promise<string | null> {
    for (const holding of this.held) {
      const sentence = await holding.hindrance?.(manager, person);
      if (sentence) return sentence;
    }
    return null;
  }
}
