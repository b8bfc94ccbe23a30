import { type Purpose } from '@titles/shared/contract/service-points';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Somebody who waits for a time on a day that is full; gone when a time is offered or the day is over. */
@Entity('service_point_waits')
export class WaitRow {
  @PrimaryColumn({ type: 'varchar', length: 64 }) id: string;
  @Column({ name: 'service_point_id', type: 'varchar', length: 64 }) servicePointId: string;
  @Column({ name: 'account_id', type: 'varchar', length: 64 }) accountId: string;
  @Column({ type: 'varchar', length: 16 }) purpose: Purpose;
  @Column({ type: 'varchar', length: 10 }) day: string;
  @Column({ name: 'joined_at', type: 'datetime', precision: 3 }) joinedAt: Date;
}
