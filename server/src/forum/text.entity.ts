import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type Actor } from '../audit/audit.service';

export type TextState = 'held' | 'shown' | 'returned' | 'refused' | 'hidden' | 'replaced';

/** What a post says in one revision: written once; only how it stands changes. */
@Entity('forum_texts')
export class TextRow {
  @PrimaryColumn({ type: 'varchar', length: 64 }) id: string;
  @Column({ name: 'post_id', type: 'varchar', length: 64 }) postId: string;
  @Column({ type: 'integer' }) revision: number;
  @Column({ type: 'varchar', length: 16 }) kind: 'question' | 'answer';
  @Column({ type: 'varchar', length: 40 }) field: string;
  @Column({ type: 'varchar', length: 60, nullable: true }) title: string | null;
  @Column({ type: 'text' }) text: string;
  @Column({ name: 'expires_on', type: 'varchar', length: 10, nullable: true }) expiresOn: string | null;
  /** What WeChat's text check said; `unchecked` when it could not be asked. */
  @Column({ type: 'varchar', length: 16 }) verdict: 'pass' | 'review' | 'unchecked';
  @Column({ type: 'varchar', length: 16 }) state: TextState;
  @Column({ type: 'varchar', length: 300, nullable: true }) reason: string | null;
  @Column({ name: 'submitted_at', type: 'datetime', precision: 3 }) submittedAt: Date;
  @Column({ name: 'decided_at', type: 'datetime', precision: 3, nullable: true }) decidedAt: Date | null;
  @Column({ name: 'decided_by', type: 'varchar', length: 100, nullable: true }) decidedBy: Actor | null;
}
