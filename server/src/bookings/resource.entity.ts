import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What can be booked: the seats of one session, a lecturer, or a counter. */
@Entity('booking_resources')
export class ResourceRow {
  @PrimaryColumn({ type: 'varchar', length: 64 }) id: string;
  @Column({ type: 'varchar', length: 16 }) kind: 'seats' | 'lecturer' | 'counter';
  @Column({ type: 'varchar', length: 120 }) title: string;
  /** Where it is, for tickets and calendars. */
  @Column({ type: 'varchar', length: 200, nullable: true }) place: string | null;
  /** Whose time it is: the lecturer's account. */
  @Column({ name: 'owner_account_id', type: 'varchar', length: 64, nullable: true })
  ownerAccountId: string | null;
  /** Whether it can be booked: not while a lecture is a draft, nor once a session is called off. */
  @Column({ type: 'boolean' }) open: boolean;
  /** Seats of a session that companies take for their people; nobody books one of them alone. */
  @Column({ name: 'for_companies', type: 'boolean' }) forCompanies: boolean;
  /** Seats; 0 for lecturers and counters, which are booked by time. */
  @Column({ type: 'integer' }) capacity: number;
  /** Seats of bookings that are held or confirmed. */
  @Column({ type: 'integer' }) taken: number;
  /** How many can be served at the same time; 0 for seats. */
  @Column({ type: 'integer' }) lanes: number;
  /** The time of a session with seats, null for others. */
  @Column({ name: 'starts_at', type: 'datetime', precision: 3, nullable: true }) startsAt: Date | null;
  @Column({ name: 'ends_at', type: 'datetime', precision: 3, nullable: true }) endsAt: Date | null;
  @Column({ name: 'before_minutes', type: 'integer' }) beforeMinutes: number;
  @Column({ name: 'after_minutes', type: 'integer' }) afterMinutes: number;
  /** From when on it can be booked, null for always. */
  @Column({ name: 'opens_at', type: 'datetime', precision: 3, nullable: true }) opensAt: Date | null;
  @Column({ name: 'notice_minutes', type: 'integer' }) noticeMinutes: number;
  @Column({ name: 'horizon_days', type: 'integer' }) horizonDays: number;
  @Column({ name: 'cancel_minutes', type: 'integer' }) cancelMinutes: number;
  /** Counts the writes; raising it is how a transaction locks the resource before its first read. */
  @Column({ type: 'integer' }) revision: number;
}

/** A resource as bookings of it are shown. */
export type NamedResource = Pick<ResourceRow, 'kind' | 'title' | 'place'>;
