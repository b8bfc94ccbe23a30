import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Citing } from '../citations/citing.service';
import { flagCiting, waitingIn } from '../citations/flagged';
import { Clock } from '../clock';
import { Database } from '../database/database';
import { VideoRow } from './video.entity';

/** Films that cite a clause that changed: flagged to their editors and marked to viewers. */
@Injectable()
export class VideoWatch implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly citing: Citing,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    const citationsOf = ({ citations }: VideoRow) => citations;
    this.citing.register({
      flag: (manager, changed) => flagCiting(manager, VideoRow, citationsOf, changed, this.clock.now()),
      waiting: { kind: 'video', list: () => waitingIn(this.database.source.manager, VideoRow) },
    });
  }
}
