import { type District, type employerTypes } from '@titles/shared/contract/person-values';
import { type companySizes, type FormType } from '@titles/shared/contract/publicists';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export type PublicistState = 'applied' | 'active' | 'refused' | 'left';

/** Somebody's application as a company's publicist, and what became of it. */
@Entity('publicists')
export class Publicist {
  @PrimaryColumn({ type: 'varchar', length: 64 }) id: string;
  @Column({ name: 'account_id', type: 'varchar', length: 64 }) accountId: string;
  /** The account while it applies or works; one at a time. */
  @Column({ name: 'live_account_id', type: 'varchar', length: 64, nullable: true })
  liveAccountId: string | null;
  @Column({ type: 'varchar', length: 20 }) name: string;
  @Column({ name: 'phone_key_id', type: 'varchar', length: 32, nullable: true }) keyId: string | null;
  @Column({ name: 'phone_sealed', type: 'varchar', length: 255, nullable: true }) sealed: string | null;
  @Column({ name: 'phone_index', type: 'varchar', length: 64, nullable: true }) blindIndex: string | null;
  @Column({ type: 'varchar', length: 100 }) company: string;
  @Column({ name: 'credit_code', type: 'varchar', length: 18 }) creditCode: string;
  @Column({ type: 'varchar', length: 16 }) district: District;
  @Column({ type: 'varchar', length: 16 }) type: (typeof employerTypes)[number];
  @Column({ type: 'varchar', length: 8 }) size: (typeof companySizes)[number];
  /** Of the list of companies, from the approval on. */
  @Column({ name: 'organisation_id', type: 'varchar', length: 64, nullable: true })
  organisationId: string | null;
  /** The stamped 推荐表, under which the storage keeps it. */
  @Column({ type: 'varchar', length: 64, nullable: true }) form: string | null;
  @Column({ name: 'form_type', type: 'varchar', length: 32, nullable: true }) formType: FormType | null;
  @Column({ type: 'varchar', length: 16 }) state: PublicistState;
  @Column({ name: 'applied_at', type: 'datetime', precision: 3 }) appliedAt: Date;
  @Column({ name: 'decided_at', type: 'datetime', precision: 3, nullable: true }) decidedAt: Date | null;
  @Column({ name: 'decided_by', type: 'varchar', length: 100, nullable: true }) decidedBy: string | null;
  @Column({ type: 'varchar', length: 100, nullable: true }) reason: string | null;
  @Column({ name: 'ended_at', type: 'datetime', precision: 3, nullable: true }) endedAt: Date | null;
  /** Who went on after them: a colleague, or they themselves with a later application. */
  @Column({ name: 'successor_id', type: 'varchar', length: 64, nullable: true }) successorId: string | null;
  @Column({ name: 'grant_id', type: 'varchar', length: 64, nullable: true }) grantId: string | null;
}

/** What a publicist's phone number is sealed as. */
export const PHONE = 'publicist-phone';
