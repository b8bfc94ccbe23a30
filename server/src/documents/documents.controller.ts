import { Controller } from '@nestjs/common';
import { documents } from '@titles/shared/contract/documents';
import { type Input, type Result } from '@titles/shared/contract/endpoint';
import { Implements } from '../http/implements';
import { DocumentsService } from './documents.service';

@Controller()
export class DocumentsController {
  constructor(private readonly documents: DocumentsService) {}

  @Implements(documents.list)
  async list(): Promise<Result<typeof documents.list>> {
    return { documents: await this.documents.list() };
  }

  @Implements(documents.get)
  get({ params }: Input<typeof documents.get>): Promise<Result<typeof documents.get>> {
    return this.documents.get(params.documentId);
  }

  @Implements(documents.clause)
  clause({ params }: Input<typeof documents.clause>): Promise<Result<typeof documents.clause>> {
    return this.documents.clause(params.documentId, params.clauseId);
  }
}
