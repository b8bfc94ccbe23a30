import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type ChangedClause, Citing, clauseKey } from '../citations/citing.service';
import { Clock } from '../clock';
import { CourseRow } from './course.entity';

/** Flags courses whose questions cite a clause that changed, for their editors. */
@Injectable()
export class CourseWatch implements OnModuleInit {
  constructor(
    private readonly citing: Citing,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.citing.register((manager, changed) => this.flag(manager, changed));
  }

  private async flag(manager: EntityManager, changed: readonly ChangedClause[]): Promise<void> {
    const reasons = new Map(changed.map((clause) => [clauseKey(clause), clause.because]));
    for (const { id, bank } of await manager.find(CourseRow, { order: { id: 'ASC' } })) {
      const because = bank.flatMap(({ citation }) => (citation && reasons.get(clauseKey(citation))) ?? [])[0];
      if (because === undefined) continue;
      await manager.update(CourseRow, { id }, { flaggedAt: this.clock.now(), flaggedBecause: because });
    }
  }
}
