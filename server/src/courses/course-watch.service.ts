import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Citing } from '../citations/citing.service';
import { flagCiting, waitingIn } from '../citations/flagged';
import { Clock } from '../clock';
import { Database } from '../database/database';
import { CourseRow } from './course.entity';

/** Flags courses whose questions cite a clause that changed, for their editors. */
@Injectable()
export class CourseWatch implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly citing: Citing,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    const citationsOf = ({ bank }: CourseRow) => bank.flatMap(({ citation }) => citation ?? []);
    this.citing.register({
      flag: (manager, changed) => flagCiting(manager, CourseRow, citationsOf, changed, this.clock.now()),
      waiting: { kind: 'course', list: () => waitingIn(this.database.source.manager, CourseRow) },
    });
  }
}
