import { type LectureField } from '@titles/shared/contract/lecturers';
import { type District } from '@titles/shared/contract/person-values';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * asking → (choosing →) confirmed → held or not-held; unmatched when nobody is left to ask, and asking again at other
 * times. A lecturer who cannot come after all leads from confirmed to asking; not-held may be corrected to held.
 */
export type RequestState =
  'asking' | 'choosing' | 'confirmed' | 'held' | 'not-held' | 'unmatched' | 'cancelled';

/** Who speaks of a request: its company, or staff in its place. */
export type Side = 'company' | 'staff';

/** A time as it is kept with a request: instants in UTC. */
export interface KeptSpan {
  startsAt: string;
  endsAt: string;
}

/** How a request stands that names no contact any more. */
export const NOBODY = { contact: '', phone: '', phoneKeyId: '' } as const;

/** A company's request for a session at its place (上门培训). */
@Entity('onsite_requests')
export class OnsiteRequest {
  @PrimaryColumn({ type: 'varchar', length: 64 }) id: string;
  @Column({ name: 'organisation_id', type: 'varchar', length: 64 }) organisationId: string;
  /** Its name when it asked, which papers go on to show. */
  @Column({ type: 'varchar', length: 100 }) organisation: string;
  /** Who asked for it. */
  @Column({ name: 'account_id', type: 'varchar', length: 64 }) accountId: string;
  @Column({ type: 'varchar', length: 60 }) topic: string;
  @Column({ type: 'varchar', length: 16 }) field: LectureField;
  @Column({ type: 'integer' }) people: number;
  @Column({ type: 'varchar', length: 16 }) district: District;
  @Column({ type: 'varchar', length: 100 }) place: string;
  @Column({ type: 'varchar', length: 40 }) contact: string;
  /** Sealed, see `ContactPhones`. */
  @Column({ type: 'varchar', length: 255 }) phone: string;
  /** Which key can read it; empty where there is none. */
  @Column({ name: 'phone_key_id', type: 'varchar', length: 32 }) phoneKeyId: string;
  @Column({ type: 'varchar', length: 300, nullable: true }) note: string | null;
  /** What the company proposed. */
  @Column({ type: 'simple-json' }) times: KeptSpan[];
  @Column({ type: 'varchar', length: 16 }) state: RequestState;
  /** Grows when it begins anew at other times: then everybody may be asked again. */
  @Column({ type: 'integer' }) round: number;
  /** The ask that waits for an answer, of the lecturer or of the company. */
  @Column({ name: 'ask_id', type: 'varchar', length: 64, nullable: true }) askId: string | null;
  /** Who agreed. */
  @Column({ name: 'lecturer_id', type: 'varchar', length: 64, nullable: true }) lecturerId: string | null;
  @Column({ name: 'booking_id', type: 'varchar', length: 64, nullable: true }) bookingId: string | null;
  @Column({ name: 'starts_at', type: 'datetime', precision: 3, nullable: true }) startsAt: Date | null;
  @Column({ name: 'ends_at', type: 'datetime', precision: 3, nullable: true }) endsAt: Date | null;
  @Column({ name: 'travel_minutes', type: 'integer', nullable: true }) travelMinutes: number | null;
  @Column({ name: 'people_came', type: 'integer', nullable: true }) peopleCame: number | null;
  /** Who said so; null before, and where an older release noted it, which companies alone could do. */
  @Column({ name: 'noted_by', type: 'varchar', length: 16, nullable: true }) notedBy: Side | null;
  @Column({ type: 'integer', nullable: true }) rating: number | null;
  @Column({ type: 'varchar', length: 300, nullable: true }) comment: string | null;
  /** By which the certificate is confirmed; there once the session was held. */
  @Column({ type: 'varchar', length: 16, nullable: true }) code: string | null;
  @Column({ name: 'held_at', type: 'datetime', precision: 3, nullable: true }) heldAt: Date | null;
  @Column({ name: 'created_at', type: 'datetime', precision: 3 }) createdAt: Date;
  /** Counts the writes; raising it locks the request. */
  @Column({ type: 'integer' }) revision: number;
}
