import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('search_grams')
export class SearchGramRow {
  @PrimaryColumn({ type: 'varchar', length: 32 }) gram: string;
  @PrimaryColumn({ type: 'varchar', length: 140 }) entry: string;
  @Column({ name: 'in_title', type: 'integer' }) inTitle: number;
}
