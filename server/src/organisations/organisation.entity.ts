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

  @Column({ name: 'created_at', type: 'datetime', precision: 3 })
  createdAt: Date;
}
