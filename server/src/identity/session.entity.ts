import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type SessionKind } from './lifetimes';

/** A session and its tokens, of which the database holds hashes alone. */
@Entity('sessions')
export class Session {
  @PrimaryColumn({ type: 'varchar', length: 64 })
  id: string;

  @Column({ name: 'account_id', type: 'varchar', length: 64 })
  accountId: string;

  @Column({ type: 'varchar', length: 16 })
  kind: SessionKind;

  /** Of the part that all refresh tokens of the session have in common. */
  @Column({ name: 'family_hash', type: 'varchar', length: 64 })
  familyHash: string;

  /** Of the refresh token that is next. */
  @Column({ name: 'refresh_hash', type: 'varchar', length: 64 })
  refreshHash: string;

  /** Of the refresh token before it. */
  @Column({ name: 'previous_hash', type: 'varchar', length: 64, nullable: true })
  previousHash: string | null;

  /** With the refresh token before, it gives the tokens of now. */
  @Column({ type: 'varchar', length: 64, nullable: true })
  salt: string | null;

  @Column({ name: 'access_hash', type: 'varchar', length: 64 })
  accessHash: string;

  @Column({ name: 'access_until', type: 'datetime', precision: 3 })
  accessUntil: Date;

  @Column({ name: 'created_at', type: 'datetime', precision: 3 })
  createdAt: Date;

  /** When the tokens of now were made. */
  @Column({ name: 'rotated_at', type: 'datetime', precision: 3 })
  rotatedAt: Date;

  /** When the tokens of now were last used, to a minute on a console and five on a phone; null before their first use. */
  @Column({ name: 'used_at', type: 'datetime', precision: 3, nullable: true })
  usedAt: Date | null;

  @Column({ name: 'expires_at', type: 'datetime', precision: 3 })
  expiresAt: Date;
}
