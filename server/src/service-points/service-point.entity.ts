import { type District } from '@titles/shared/contract/person-values';
import { type HolidayYear } from '@titles/shared/policy/holidays';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Where a district advises and accepts materials (申报服务点). */
@Entity('service_points')
export class ServicePointRow {
  @PrimaryColumn({ type: 'varchar', length: 64 }) id: string;
  @Column({ type: 'varchar', length: 16 }) district: District;
  @Column({ type: 'varchar', length: 60 }) name: string;
  @Column({ type: 'varchar', length: 120, nullable: true }) address: string | null;
  @Column({ type: 'varchar', length: 40, nullable: true }) phone: string | null;
  /** Micro-degrees. */
  @Column({ type: 'integer', nullable: true }) latitude: number | null;
  @Column({ type: 'integer', nullable: true }) longitude: number | null;
  @Column({ type: 'varchar', length: 300, nullable: true }) note: string | null;
  @Column({ name: 'slot_minutes', type: 'integer' }) slotMinutes: number;
  /** By which holidays whoever booked here was told last; null before they were kept. */
  @Column({ name: 'holidays_told', type: 'simple-json', nullable: true })
  holidaysTold: readonly HolidayYear[] | null;
  @Column({ type: 'boolean' }) demo: boolean;
  /** Counts the writes; raising it locks the point for what is numbered there. */
  @Column({ type: 'integer' }) revision: number;
}
