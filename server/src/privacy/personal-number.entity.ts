import { type NumberKind } from '@titles/shared/contract/privacy';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A number that somebody lets the service keep; what it is stands nowhere in plain text. */
@Entity('personal_numbers')
export class PersonalNumber {
  /** See `numberIdOf`: one of a kind for each account. */
  @PrimaryColumn({ type: 'varchar', length: 100 })
  id: string;

  @Column({ name: 'account_id', type: 'varchar', length: 64, update: false })
  accountId: string;

  @Column({ type: 'varchar', length: 16, update: false })
  kind: NumberKind;

  @Column({ name: 'key_id', type: 'varchar', length: 32 })
  keyId: string;

  @Column({ type: 'varchar', length: 255 })
  sealed: string;

  @Column({ name: 'blind_index', type: 'varchar', length: 64 })
  blindIndex: string;

  @Column({ name: 'bound_at', type: 'datetime', precision: 3 })
  boundAt: Date;
}

export const numberIdOf = (accountId: string, kind: NumberKind): string => `${accountId} ${kind}`;
