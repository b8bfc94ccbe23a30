import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Holdings } from '../holdings/holdings.service';

/** What articles hold of people beside their text: who of the staff wrote them. */
@Injectable()
export class ArticlesData implements OnModuleInit {
  constructor(private readonly holdings: Holdings) {}

  onModuleInit(): void {
    this.holdings.exempt(
      'article_revisions.saved_by',
      'tells by a number who of the staff did it, an act of office as in the audit; no name stands there',
    );
  }
}
