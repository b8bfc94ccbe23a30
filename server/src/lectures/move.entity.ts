import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A session of a published lecture that got another time or place: when and where it was to be before. */
@Entity('lecture_moves')
export class MoveRow {
  @PrimaryColumn({ name: 'session_id', type: 'varchar', length: 64 }) sessionId: string;
  /** The moves of the session, counted with this one. */
  @PrimaryColumn({ type: 'integer' }) number: number;
  @Column({ name: 'made_at', type: 'datetime', precision: 3 }) madeAt: Date;
  @Column({ name: 'starts_at', type: 'datetime', precision: 3 }) startsAt: Date;
  @Column({ name: 'ends_at', type: 'datetime', precision: 3 }) endsAt: Date;
  /** Empty, as the address, where an older release noted another venue by its name alone. */
  @Column({ name: 'venue_id', type: 'varchar', length: 64 }) venueId: string;
  @Column({ name: 'venue_name', type: 'varchar', length: 60 }) venueName: string;
  @Column({ name: 'venue_address', type: 'varchar', length: 120 }) venueAddress: string;
}
