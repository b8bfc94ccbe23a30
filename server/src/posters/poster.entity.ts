import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A poster that was drawn, by a digest of all that it says: the same is not drawn twice. */
@Entity('posters')
export class Poster {
  @PrimaryColumn({ type: 'varchar', length: 64 }) digest: string;
  /** Under which the storage keeps it. */
  @Column({ type: 'varchar', length: 64 }) file: string;
  @Column({ name: 'publicist_id', type: 'varchar', length: 64 }) publicistId: string;
  @Column({ name: 'made_at', type: 'datetime', precision: 3 }) madeAt: Date;
}
