import { type PreviewContent } from '@titles/shared/contract/previews';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What somebody is writing, for a phone that knows the token. */
@Entity('previews')
export class PreviewRow {
  @PrimaryColumn({ name: 'token_hash', type: 'varchar', length: 64 }) tokenHash: string;
  @Column({ name: 'account_id', type: 'varchar', length: 64 }) accountId: string;
  @Column({ type: 'simple-json' }) content: PreviewContent;
  @Column({ type: 'datetime', precision: 3 }) until: Date;
}
