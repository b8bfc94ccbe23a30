import { type reportReasons } from '@titles/shared/contract/forum';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type Actor } from '../audit/audit.service';

@Entity('forum_reports')
export class ReportRow {
  @PrimaryColumn({ type: 'varchar', length: 64 }) id: string;
  @Column({ name: 'post_id', type: 'varchar', length: 64 }) postId: string;
  @Column({ name: 'account_id', type: 'varchar', length: 64 }) accountId: string;
  @Column({ type: 'varchar', length: 16 }) reason: (typeof reportReasons)[number];
  @Column({ type: 'varchar', length: 16 }) state: 'open' | 'kept' | 'hidden';
  @Column({ name: 'created_at', type: 'datetime', precision: 3 }) createdAt: Date;
  @Column({ name: 'settled_at', type: 'datetime', precision: 3, nullable: true }) settledAt: Date | null;
  @Column({ name: 'settled_by', type: 'varchar', length: 100, nullable: true }) settledBy: Actor | null;
}
