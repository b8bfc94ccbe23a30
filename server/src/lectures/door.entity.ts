import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A phone's way to the check-in of one session. */
@Entity('lecture_doors')
export class DoorRow {
  @PrimaryColumn({ type: 'varchar', length: 64 }) id: string;
  @Column({ name: 'session_id', type: 'varchar', length: 64 }) sessionId: string;
  @Column({ name: 'code_hash', type: 'varchar', length: 64 }) codeHash: string;
  /** Who took the code, null while nobody has. */
  @Column({ name: 'account_id', type: 'varchar', length: 64, nullable: true }) accountId: string | null;
  @Column({ type: 'datetime', precision: 3 }) until: Date;
}
