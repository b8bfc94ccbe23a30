import { type District } from '@titles/shared/contract/person-values';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('venues')
export class VenueRow {
  @PrimaryColumn({ type: 'varchar', length: 64 }) id: string;
  @Column({ type: 'varchar', length: 60 }) name: string;
  @Column({ type: 'varchar', length: 16 }) district: District;
  @Column({ type: 'varchar', length: 120 }) address: string;
  @Column({ name: 'getting_there', type: 'varchar', length: 200 }) gettingThere: string;
  /** Millionths of a degree (GCJ-02); null where nobody has measured. */
  @Column({ name: 'latitude_e6', type: 'integer', nullable: true }) latitudeE6: number | null;
  @Column({ name: 'longitude_e6', type: 'integer', nullable: true }) longitudeE6: number | null;
  @Column({ type: 'boolean' }) demo: boolean;
  @Column({ name: 'created_at', type: 'datetime', precision: 3 }) createdAt: Date;
}
