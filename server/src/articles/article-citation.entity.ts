import { Entity, PrimaryColumn } from 'typeorm';

/** The clauses that the published revision of an article cites. */
@Entity('article_citations')
export class ArticleCitation {
  @PrimaryColumn({ name: 'document_id', type: 'varchar', length: 64 }) documentId: string;
  @PrimaryColumn({ name: 'clause_id', type: 'varchar', length: 64 }) clauseId: string;
  @PrimaryColumn({ name: 'article_id', type: 'varchar', length: 64 }) articleId: string;
}
