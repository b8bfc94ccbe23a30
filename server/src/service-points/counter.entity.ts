import { type Purpose } from '@titles/shared/contract/service-points';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A counter; its id is that of what can be booked. */
@Entity('service_point_counters')
export class CounterRow {
  @PrimaryColumn({ type: 'varchar', length: 64 }) id: string;
  @Column({ name: 'service_point_id', type: 'varchar', length: 64 }) servicePointId: string;
  @Column({ type: 'varchar', length: 20 }) name: string;
  @Column({ type: 'simple-array' }) purposes: Purpose[];
  @Column({ type: 'boolean' }) open: boolean;
}
