import { type District } from '@titles/shared/contract/person-values';
import { type GrantableRole } from '@titles/shared/contract/roles';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type Actor } from '../audit/audit.service';

/** `accepted` waits for another person's approval; only `active` counts, up to its end. */
export type GrantState = 'invited' | 'accepted' | 'active' | 'ended';

/** A role for a person, from the invitation on. */
@Entity('grants')
export class Grant {
  @PrimaryColumn({ type: 'varchar', length: 64 })
  id: string;

  /** Who is meant, as the inviter wrote it. */
  @Column({ type: 'varchar', length: 40, update: false })
  name: string;

  @Column({ type: 'varchar', length: 16, update: false })
  role: GrantableRole;

  @Column({ name: 'organisation_id', type: 'varchar', length: 64, nullable: true, update: false })
  organisationId: string | null;

  /** The district of the grant, or of its organisation. */
  @Column({ type: 'varchar', length: 16, nullable: true, update: false })
  district: District | null;

  @Column({ type: 'varchar', length: 16 })
  state: GrantState;

  @Column({ name: 'code_hash', type: 'varchar', length: 64, update: false })
  codeHash: string;

  @Column({ name: 'code_until', type: 'datetime', precision: 3, update: false })
  codeUntil: Date;

  @Column({ name: 'account_id', type: 'varchar', length: 64, nullable: true })
  accountId: string | null;

  @Column({ name: 'granted_by', type: 'varchar', length: 100, update: false })
  grantedBy: Actor;

  /** Null where two administrators are not there yet: the first ones come from the terminal. */
  @Column({ name: 'approved_by', type: 'varchar', length: 100, nullable: true })
  approvedBy: Actor | null;

  @Column({ name: 'created_at', type: 'datetime', precision: 3, update: false })
  createdAt: Date;

  @Column({ name: 'ends_at', type: 'datetime', precision: 3, update: false })
  endsAt: Date;
}
