import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../database/database';
import { GrantsService } from '../identity/grants.service';
import { Lecturers } from '../lecturers/lecturers.service';
import { Rounds } from '../rounds/rounds.service';
import { OnsiteAnswers } from './answers.service';
import { engagedLecturers } from './onsite.queries';

/** How often a process looks, in milliseconds. */
const INTERVAL = 60_000;

/** Who is a lecturer no longer comes no more: what is still to come goes to others. */
@Injectable()
export class OnsiteLeaving implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly grants: GrantsService,
    private readonly lecturers: Lecturers,
    private readonly answers: OnsiteAnswers,
    private readonly rounds: Rounds,
  ) {}

  onModuleInit(): void {
    this.grants.whenEnded(async (manager, { role, accountId }) => {
      if (role !== 'lecturer' || accountId === null) return;
      const lecturer = await this.lecturers.mine(accountId, manager);
      if (lecturer && !(await this.grants.holds(manager, accountId, 'lecturer')))
        await this.answers.release(manager, lecturer.id);
    });
    this.rounds.every(INTERVAL, 'Lecturers whose grant ran out could not be looked for', () => this.sweep());
  }

  /** Grants run out with nobody there, and somebody may have agreed at the moment in which theirs ended. */
  async sweep(): Promise<void> {
    const engaged = await engagedLecturers(this.database.source.manager, this.grants.clock.now());
    const lecturers = await this.lecturers.byIds(engaged);
    const holders = new Set(await this.grants.holdersOf('lecturer'));
    for (const id of engaged)
      if (!holders.has(lecturers.get(id)?.accountId ?? ''))
        // What they agreed to meanwhile must be seen as it is once it is locked, see `claim`.
        await this.database.claim((manager) => this.answers.release(manager, id));
  }
}
