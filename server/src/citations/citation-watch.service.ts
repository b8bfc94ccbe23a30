import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type RuleSet } from '@titles/shared/eligibility/types';
import { DomainError } from '@titles/shared/errors';
import { clausesOfChanges } from '@titles/shared/policy/rule-changes';
import { type EntityManager } from 'typeorm';
import { Database } from '../database/database';
import { isDuplicate } from '../database/refused-write';
import { ClauseHistory } from '../documents/clause-history.service';
import { RuleSets } from '../eligibility/rule-sets.service';
import { Rounds } from '../rounds/rounds.service';
import { type ChangedClause, Citing } from './citing.service';
import { CitationWatchRow } from './citation-watch.entity';

/** How often a process looks for changes, in milliseconds. */
const INTERVAL = 10_000;

type Source = Pick<CitationWatchRow, 'kind' | 'source'>;
type Changes = (manager: EntityManager, seen: string) => Promise<ChangedClause[]>;
const RULES: Source = { kind: 'rules', source: 'in-force' };

/**
 * Flags whoever cites a clause that changed. How far each source was looked at is noted in the transaction that flags:
 * a process that dies, or an import while none runs, is made up for by the next round, and two processes flag once.
 */
@Injectable()
export class CitationWatch implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly documents: ClauseHistory,
    private readonly ruleSets: RuleSets,
    private readonly citing: Citing,
    private readonly rounds: Rounds,
  ) {}

  onModuleInit(): void {
    const failed = 'Texts that cite changed clauses could not be flagged';
    this.rounds.every(INTERVAL, failed, () => this.look(), { atOnce: true });
  }

  /** Looks at every document and at the rules in force. */
  async look(): Promise<void> {
    const rows = await this.database.source.manager.find(CitationWatchRow);
    const seenOf = ({ kind, source }: Source) =>
      rows.find((row) => row.kind === kind && row.source === source)?.seen;
    for (const [id, version] of await this.documents.versions()) {
      const source: Source = { kind: 'document', source: id };
      // Before its first import a document was known by its digest alone, as version 0.
      const seen = seenOf(source) ?? (await this.begin(source, '0'));
      if (seen !== String(version))
        await this.advance(source, seen, String(version), (manager, since) =>
          this.documents.changedSince(manager, id, Number(since)),
        );
    }
    const rules = await this.ruleSets.current();
    const seen = seenOf(RULES) ?? (await this.begin(RULES, rules.id));
    if (seen === rules.id) return;
    const clauses = clausesOfChanges(await this.readable(seen), rules);
    const changed = clauses.map((clause) => ({ ...clause, because: 'rules' as const }));
    await this.advance(RULES, seen, rules.id, () => Promise.resolve(changed));
  }

  /** Rules of before; null when nobody can read them any more, so that they may have said anything. */
  private async readable(label: string): Promise<RuleSet | null> {
    try {
      return await this.ruleSets.get(label);
    } catch (error) {
      if (error instanceof DomainError && error.code === 'not-found') return null;
      throw error;
    }
  }

  private async begin(source: Source, seen: string): Promise<string> {
    try {
      await this.database.write((manager) => manager.insert(CitationWatchRow, { ...source, seen }));
    } catch (error) {
      // Another process has just begun.
      if (!isDuplicate(error)) throw error;
    }
    return seen;
  }

  private async advance(source: Source, seen: string, now: string, changes: Changes): Promise<void> {
    await this.database.write(async (manager) => {
      const { affected } = await manager.update(CitationWatchRow, { ...source, seen }, { seen: now });
      if (affected) await this.citing.flag(manager, await changes(manager, seen));
    });
  }
}
