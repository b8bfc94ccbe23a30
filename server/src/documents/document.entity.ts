import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CitedDocument } from './citations';

@Entity('documents')
export class OfficialDocument {
  @PrimaryColumn({ type: 'varchar', length: 64 }) id: string;
  @Column({ type: 'varchar', length: 200 }) title: string;
  @Column({ type: 'varchar', length: 60, nullable: true }) number: string | null;
  @Column({ type: 'varchar', length: 60, nullable: true }) issuer: string | null;
  @Column({ name: 'issued_on', type: 'varchar', length: 10, nullable: true }) issuedOn: string | null;
  @Column({ type: 'simple-json' }) cites: CitedDocument[];
  /** The newest one. */
  @Column({ type: 'integer' }) version: number;
}
