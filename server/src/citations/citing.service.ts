import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';

/** What became of a cited clause: other words in it, it is gone, or rules that rest on it say something else. */
export type Because = 'reworded' | 'removed' | 'rules';

export interface ChangedClause {
  documentId: string;
  clauseId: string;
  because: Because;
}

/** A clause as a text cites it. */
export const clauseKey = ({ documentId, clauseId }: { documentId: string; clauseId: string }): string =>
  `${documentId}/${clauseId}`;

/** Marks what cites one of the clauses, in the transaction that notes that the change was looked at. */
export type Flagging = (manager: EntityManager, changed: readonly ChangedClause[]) => Promise<void>;

/** Who cites clauses: each feature registers how its own texts are flagged when clauses change. */
@Injectable()
export class Citing {
  private readonly features: Flagging[] = [];

  register(flagging: Flagging): void {
    this.features.push(flagging);
  }

  async flag(manager: EntityManager, changed: readonly ChangedClause[]): Promise<void> {
    if (changed.length === 0) return;
    for (const flagging of this.features) await flagging(manager, changed);
  }
}
