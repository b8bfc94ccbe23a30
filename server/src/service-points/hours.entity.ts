import { Column, Entity, PrimaryColumn } from 'typeorm';

abstract class HoursColumns {
  @Column({ type: 'varchar', length: 5, nullable: true }) opens: string | null;
  @Column({ type: 'varchar', length: 5, nullable: true }) closes: string | null;
  @Column({ name: 'lunch_from', type: 'varchar', length: 5, nullable: true }) lunchFrom: string | null;
  @Column({ name: 'lunch_to', type: 'varchar', length: 5, nullable: true }) lunchTo: string | null;
}

/** The hours of a weekday on which a service point is open. */
@Entity('service_point_hours')
export class WeekdayHoursRow extends HoursColumns {
  @PrimaryColumn({ name: 'service_point_id', type: 'varchar', length: 64 }) servicePointId: string;
  /** Monday 1 … Sunday 7. */
  @PrimaryColumn({ type: 'integer' }) weekday: number;
}

/** A day that differs from its weekday; without hours it is closed. */
@Entity('service_point_exceptions')
export class ExceptionRow extends HoursColumns {
  @PrimaryColumn({ name: 'service_point_id', type: 'varchar', length: 64 }) servicePointId: string;
  @PrimaryColumn({ type: 'varchar', length: 10 }) day: string;
  @Column({ type: 'text' }) reason: string;
}
