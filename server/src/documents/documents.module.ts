import { Module } from '@nestjs/common';
import { ArticlesModule } from '../articles/articles.module';
import { SearchModule } from '../search/search.module';
import { ClauseHistory } from './clause-history.service';
import { DigestIndex } from './digest-index.service';
import { DocumentImportController } from './document-import.controller';
import { DocumentsData } from './documents-data.service';
import { DocumentsController } from './documents.controller';
import { DocumentsService } from './documents.service';
import { ImportService } from './import.service';

@Module({
  imports: [ArticlesModule, SearchModule],
  controllers: [DocumentsController, DocumentImportController],
  providers: [DocumentsService, ClauseHistory, ImportService, DigestIndex, DocumentsData],
  exports: [DocumentsService, ClauseHistory, ImportService],
})
export class DocumentsModule {}
