import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('forum_follows')
export class FollowRow {
  @PrimaryColumn({ name: 'question_id', type: 'varchar', length: 64 }) questionId: string;
  @PrimaryColumn({ name: 'account_id', type: 'varchar', length: 64 }) accountId: string;
  @Column({ name: 'created_at', type: 'datetime', precision: 3 }) createdAt: Date;
}
