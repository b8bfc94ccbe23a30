import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type Because } from '../citations/citing.service';

/** A question or an answer; what it says stands in its texts. */
@Entity('forum_posts')
export class PostRow {
  @PrimaryColumn({ type: 'varchar', length: 64 }) id: string;
  @Column({ type: 'varchar', length: 16 }) kind: 'question' | 'answer';
  /** A question's own id. */
  @Column({ name: 'question_id', type: 'varchar', length: 64 }) questionId: string;
  /** Null for the demo's, and for who deleted their account. */
  @Column({ name: 'account_id', type: 'varchar', length: 64, nullable: true }) accountId: string | null;
  @Column({ type: 'varchar', length: 16 }) speaker: 'asker' | 'member' | 'lecturer' | 'bureau';
  @Column({ type: 'varchar', length: 40 }) field: string;
  @Column({ name: 'newest_revision', type: 'integer' }) newestRevision: number;
  /** The text that readers get; null before the first review, and when it was taken away. */
  @Column({ name: 'shown_revision', type: 'integer', nullable: true }) shownRevision: number | null;
  /** When readers got it first. */
  @Column({ name: 'shown_at', type: 'datetime', precision: 3, nullable: true }) shownAt: Date | null;
  @Column({ name: 'accepted_id', type: 'varchar', length: 64, nullable: true }) acceptedId: string | null;
  /** Of the text that readers get; a later day when its author confirmed it. */
  @Column({ name: 'expires_on', type: 'varchar', length: 10, nullable: true }) expiresOn: string | null;
  @Column({ name: 'flagged_at', type: 'datetime', precision: 3, nullable: true }) flaggedAt: Date | null;
  @Column({ name: 'flagged_because', type: 'varchar', length: 16, nullable: true })
  flaggedBecause: Because | null;
  @Column({ type: 'boolean' }) demo: boolean;
  @Column({ name: 'created_at', type: 'datetime', precision: 3 }) createdAt: Date;
}
