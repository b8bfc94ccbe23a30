import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type DrawnQuestion } from './drawing';

/** One attempt at the test of a course, with its own copy of what was drawn. */
@Entity('course_attempts')
export class AttemptRow {
  @PrimaryColumn({ type: 'varchar', length: 64 }) id: string;
  @Column({ name: 'account_id', type: 'varchar', length: 64 }) accountId: string;
  @Column({ name: 'course_id', type: 'varchar', length: 64 }) courseId: string;
  /** 1 until it is handed in, then null: a unique key lets nobody have two that are begun. */
  @Column({ type: 'integer', nullable: true }) live: 1 | null;
  @Column({ type: 'simple-json' }) questions: DrawnQuestion[];
  /** So many must be right, by the rules of its day. */
  @Column({ name: 'pass_mark', type: 'integer' }) passMark: number;
  /** For each question the places of what was chosen. */
  @Column({ type: 'simple-json', nullable: true }) answers: number[][] | null;
  @Column({ name: 'right_answers', type: 'integer', nullable: true }) rightAnswers: number | null;
  @Column({ name: 'begun_at', type: 'datetime', precision: 3 }) begunAt: Date;
  @Column({ name: 'handed_in_at', type: 'datetime', precision: 3, nullable: true }) handedInAt: Date | null;
  @Column({ type: 'integer' }) revision: number;
}
