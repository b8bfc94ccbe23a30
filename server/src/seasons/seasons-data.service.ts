import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Holdings } from '../holdings/holdings.service';

/** What seasons hold of people: who of the staff wrote them. */
@Injectable()
export class SeasonsData implements OnModuleInit {
  constructor(private readonly holdings: Holdings) {}

  onModuleInit(): void {
    this.holdings.exempt(
      'season_versions.saved_by',
      'tells by a number who of the staff did it, an act of office as in the audit; no name stands there',
    );
  }
}
