import { Global, Module } from '@nestjs/common';
import { DocumentsModule } from '../documents/documents.module';
import { EligibilityModule } from '../eligibility/eligibility.module';
import { CitationWatch } from './citation-watch.service';
import { Citing } from './citing.service';

/** A frame: every feature whose texts cite clauses registers how they are flagged. */
@Global()
@Module({
  imports: [DocumentsModule, EligibilityModule],
  providers: [Citing, CitationWatch],
  exports: [Citing],
})
export class CitationsModule {}
