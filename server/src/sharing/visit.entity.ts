import { type SharedContent, type shareChannels, type ShareStep } from '@titles/shared/contract/sharing';
import { type District } from '@titles/shared/contract/person-values';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { newId } from '../ids';
import { type AsideReason } from './rules';

/** A reader on a page that was shared, or a later step of theirs, and whether it counts. */
@Entity('share_visits')
export class ShareVisit {
  @PrimaryColumn({ type: 'varchar', length: 64 }) id: string;
  @Column({ name: 'link_number', type: 'integer' }) linkNumber: number;
  /** Who is credited: when it was opened, and from when it is told, then. */
  @Column({ name: 'publicist_id', type: 'varchar', length: 64 }) publicistId: string;
  @Column({ type: 'varchar', length: 16 }) district: District;
  @Column({ type: 'varchar', length: 16 }) step: ShareStep;
  @Column({ name: 'content_kind', type: 'varchar', length: 16 }) contentKind: SharedContent['kind'];
  @Column({ name: 'content_id', type: 'varchar', length: 64 }) contentId: string;
  @Column({ type: 'varchar', length: 100 }) title: string;
  @Column({ type: 'varchar', length: 16 }) channel: (typeof shareChannels)[number];
  @Column({ type: 'varchar', length: 8 }) season: string;
  /** A hash; null a while after the reader's account is deleted. */
  @Column({ type: 'varchar', length: 64, nullable: true }) device: string | null;
  @Column({ name: 'account_id', type: 'varchar', length: 64, nullable: true }) accountId: string | null;
  @Column({ name: 'booking_id', type: 'varchar', length: 64, nullable: true }) bookingId: string | null;
  @Column({ name: 'opened_at', type: 'datetime', precision: 3 }) openedAt: Date;
  @Column({ name: 'told_at', type: 'datetime', precision: 3, nullable: true }) toldAt: Date | null;
  @Column({ name: 'visible_seconds', type: 'integer', nullable: true }) visibleSeconds: number | null;
  @Column({ type: 'boolean' }) scrolled: boolean;
  @Column({ type: 'varchar', length: 16, nullable: true }) reason: AsideReason | null;
  @Column({ name: 'counted_at', type: 'datetime', precision: 3, nullable: true }) countedAt: Date | null;
  /** Of person, step, content and season: the database counts each once. */
  @Column({ name: 'counted_key', type: 'varchar', length: 64, nullable: true }) countedKey: string | null;
  /** Whether the ledger has it; what counts before the publicist is approved waits. */
  @Column({ type: 'boolean' }) posted: boolean;
  /** The rule that had set it aside when it was appealed. */
  @Column({ type: 'varchar', length: 16, nullable: true }) appealed: AsideReason | null;
  @Column({ type: 'varchar', length: 16 }) appeal: 'none' | 'open' | 'granted' | 'refused';
  @Column({ type: 'varchar', length: 200, nullable: true }) words: string | null;
  @Column({ type: 'varchar', length: 200, nullable: true }) answer: string | null;
  @Column({ name: 'answered_by', type: 'varchar', length: 100, nullable: true }) answeredBy: string | null;
}

/** What a visit is before anything is told of it. */
export const fresh = ({ device, accountId }: Pick<ShareVisit, 'device' | 'accountId'>, openedAt: Date) => ({
  id: newId(),
  ...{ device, accountId, openedAt },
  ...{ toldAt: null, visibleSeconds: null, scrolled: false, reason: null, countedAt: null, countedKey: null },
  ...{ posted: false, appealed: null, appeal: 'none' as const, words: null, answer: null, answeredBy: null },
});
