import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Work that one process at a time does, and which one does it. */
@Entity('leases')
export class Lease {
  @PrimaryColumn({ type: 'varchar', length: 64 })
  name: string;

  @Column({ type: 'varchar', length: 64 })
  holder: string;

  @Column({ type: 'datetime', precision: 3 })
  until: Date;
}
