import { type Availability, type LectureField } from '@titles/shared/contract/lecturers';
import { type District } from '@titles/shared/contract/person-values';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Who gives lectures; the same id is their time among what can be booked. */
@Entity('lecturers')
export class Lecturer {
  @PrimaryColumn({ type: 'varchar', length: 64 }) id: string;
  @Column({ name: 'account_id', type: 'varchar', length: 64 }) accountId: string;
  @Column({ type: 'varchar', length: 40 }) name: string;
  @Column({ type: 'varchar', length: 40, nullable: true }) title: string | null;
  @Column({ type: 'varchar', length: 100, nullable: true }) employer: string | null;
  @Column({ type: 'simple-json' }) fields: LectureField[];
  @Column({ type: 'varchar', length: 16 }) home: District;
  @Column({ type: 'simple-json' }) districts: District[];
  @Column({ type: 'simple-json' }) availability: Availability;
  @Column({ type: 'varchar', length: 120, nullable: true }) fee: string | null;
  @Column({ type: 'boolean' }) open: boolean;
  /** The kept file, there only with consent. */
  @Column({ type: 'varchar', length: 64, nullable: true }) portrait: string | null;
  @Column({ name: 'portrait_type', type: 'varchar', length: 16, nullable: true })
  portraitType: 'image/jpeg' | 'image/png' | null;
  @Column({ name: 'portrait_consent_at', type: 'datetime', precision: 3, nullable: true })
  portraitConsentAt: Date | null;
  /** How it was given to staff who brought the portrait; null when it was given in the mini-program. */
  @Column({ name: 'portrait_consent', type: 'varchar', length: 120, nullable: true })
  portraitConsent: string | null;
  @Column({ type: 'boolean' }) demo: boolean;
  @Column({ name: 'created_at', type: 'datetime', precision: 3 }) createdAt: Date;
}
