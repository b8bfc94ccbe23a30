import { type SharedContent, type shareChannels } from '@titles/shared/contract/sharing';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import { type SignedLink } from './token';

/** What one publicist shares through one channel in one season. */
@Entity('share_links')
export class ShareLink implements SignedLink {
  @PrimaryGeneratedColumn({ type: 'integer' }) number: number;
  @Column({ name: 'publicist_id', type: 'varchar', length: 64 }) publicistId: string;
  @Column({ name: 'content_kind', type: 'varchar', length: 16 }) contentKind: SharedContent['kind'];
  @Column({ name: 'content_id', type: 'varchar', length: 64 }) contentId: string;
  /** Of the content, when it was shared first. */
  @Column({ type: 'varchar', length: 100 }) title: string;
  @Column({ type: 'varchar', length: 16 }) channel: (typeof shareChannels)[number];
  @Column({ type: 'varchar', length: 8 }) season: string;
  @Column({ type: 'varchar', length: 64 }) secret: string;
  @Column({ name: 'created_at', type: 'datetime', precision: 3 }) createdAt: Date;
}
