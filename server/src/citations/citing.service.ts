import { Injectable } from '@nestjs/common';
import { type Flagged } from '@titles/shared/contract/fields';
import { type EntityManager } from 'typeorm';

/** What became of a cited clause: other words in it, it is gone, or rules that rest on it say something else. */
export type Because = NonNullable<Flagged>['because'];

export interface ChangedClause {
  documentId: string;
  clauseId: string;
  because: Because;
}

/** A clause as a text cites it. */
export const clauseKey = ({ documentId, clauseId }: { documentId: string; clauseId: string }): string =>
  `${documentId}/${clauseId}`;

/** What readers see and nobody has compared yet with the clauses as they are now. */
export interface WaitingText {
  id: string;
  title: string;
  since: Date;
  because: Because;
}

/** A feature whose texts cite clauses. */
export interface CitingFeature {
  /** Marks what cites one of the clauses, in the transaction that notes that the change was looked at. */
  flag: (manager: EntityManager, changed: readonly ChangedClause[]) => Promise<void>;
  /** What waits for an editor. */
  waiting?: { kind: 'article' | 'video' | 'course'; list: () => Promise<WaitingText[]> };
}

/** Who cites clauses: each feature registers how its own texts are flagged when clauses change. */
@Injectable()
export class Citing {
  private readonly features: CitingFeature[] = [];

  register(feature: CitingFeature): void {
    this.features.push(feature);
  }

  async flag(manager: EntityManager, changed: readonly ChangedClause[]): Promise<void> {
    if (changed.length === 0) return;
    for (const { flag } of this.features) await flag(manager, changed);
  }

  /** What waits for an editor, of every kind. */
  async waiting(): Promise<(WaitingText & { kind: 'article' | 'video' | 'course' })[]> {
    const lists = await Promise.all(
      this.features.map(async ({ waiting }) => {
        if (!waiting) return [];
        const { kind, list } = waiting;
        return (await list()).map((text) => ({ ...text, kind }));
      }),
    );
    return lists.flat();
  }
}
