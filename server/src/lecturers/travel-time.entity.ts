import { type District } from '@titles/shared/contract/person-values';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How long the way between two districts takes, as the bureau confirmed it. */
@Entity('travel_times')
export class TravelTimeRow {
  @PrimaryColumn({ name: 'from_district', type: 'varchar', length: 16 }) from: District;
  @PrimaryColumn({ name: 'to_district', type: 'varchar', length: 16 }) to: District;
  @Column({ type: 'integer' }) minutes: number;
  @Column({ name: 'confirmed_at', type: 'datetime', precision: 3 }) confirmedAt: Date;
}
