import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type Actor } from '../audit/audit.service';
import type { ArticleContent } from './content';

/** Written once, never changed. */
@Entity('article_revisions')
export class ArticleRevision implements ArticleContent {
  @PrimaryColumn({ name: 'article_id', type: 'varchar', length: 64 }) articleId: string;
  @PrimaryColumn({ type: 'integer' }) revision: number;
  @Column({ type: 'varchar', length: 16 }) kind: ArticleContent['kind'];
  @Column({ name: 'entry_group', type: 'varchar', length: 16 }) group: ArticleContent['group'];
  @Column({ type: 'varchar', length: 40, nullable: true }) field: string | null;
  @Column({ type: 'varchar', length: 120 }) title: string;
  @Column({ type: 'varchar', length: 300 }) summary: string;
  @Column({ type: 'simple-json' }) body: ArticleContent['body'];
  @Column({ type: 'simple-json', nullable: true }) consent: ArticleContent['consent'];
  @Column({ name: 'created_at', type: 'datetime', precision: 3 }) createdAt: Date;
  @Column({ name: 'saved_by', type: 'varchar', length: 100 }) savedBy: Actor;
}
