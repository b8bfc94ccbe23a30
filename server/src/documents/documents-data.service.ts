import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Holdings } from '../holdings/holdings.service';

/** What documents hold of people: who of the staff brought them in. */
@Injectable()
export class DocumentsData implements OnModuleInit {
  constructor(private readonly holdings: Holdings) {}

  onModuleInit(): void {
    this.holdings.exempt(
      'document_versions.imported_by',
      'tells by a number who of the staff did it, an act of office as in the audit; no name stands there',
    );
  }
}
