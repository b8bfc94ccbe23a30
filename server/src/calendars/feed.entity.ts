import { type CalendarKind } from '@titles/shared/contract/calendars';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A secret address under which a calendar can be read. */
@Entity('calendar_feeds')
export class CalendarFeed {
  @PrimaryColumn({ type: 'varchar', length: 64 }) id: string;
  @Column({ name: 'account_id', type: 'varchar', length: 64 }) accountId: string;
  @Column({ type: 'varchar', length: 16 }) kind: CalendarKind;
  @Column({ name: 'organisation_id', type: 'varchar', length: 64, nullable: true })
  organisationId: string | null;
  /** The address itself is not kept. */
  @Column({ name: 'secret_hash', type: 'varchar', length: 64 }) secretHash: string;
  /** Whose and of what while it works: unique, so that a new address ends the old one. */
  @Column({ name: 'open_key', type: 'varchar', length: 150, nullable: true }) openKey: string | null;
  @Column({ name: 'created_at', type: 'datetime', precision: 3 }) createdAt: Date;
  @Column({ name: 'revoked_at', type: 'datetime', precision: 3, nullable: true }) revokedAt: Date | null;
}
