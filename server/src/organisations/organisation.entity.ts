import { type OrganisationKind } from '@titles/shared/contract/organisations';
import { type District } from '@titles/shared/contract/person-values';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('organisations')
export class Organisation {
  @PrimaryColumn({ type: 'varchar', length: 64 })
  id: string;

  @Column({ type: 'varchar', length: 16 })
  kind: OrganisationKind;

  @Column({ type: 'varchar', length: 100 })
  name: string;

  @Column({ type: 'varchar', length: 16 })
  district: District;

  /** 统一社会信用代码, where it is known. */
  @Column({ name: 'credit_code', type: 'varchar', length: 18, nullable: true })
  creditCode: string | null;

  /** 单位类型 and 单位规模, as a company gives them. */
  @Column({ type: 'varchar', length: 16, nullable: true })
  type: string | null;

  @Column({ type: 'varchar', length: 8, nullable: true })
  size: string | null;

  @Column({ name: 'created_at', type: 'datetime', precision: 3 })
  createdAt: Date;
}
