import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type KeptSpan } from './request.entity';

/** `countered`: the lecturer offers other times; `withdrawn`: by the company, or by a lecturer who had agreed. */
export type AskState = 'open' | 'countered' | 'accepted' | 'declined' | 'lapsed' | 'withdrawn';

/** A time that is kept for the answer; the id is that of its booking. */
export interface KeptOption extends KeptSpan {
  id: string;
  travelMinutes: number;
}

/** One lecturer asked about one request. */
@Entity('onsite_asks')
export class OnsiteAsk {
  @PrimaryColumn({ type: 'varchar', length: 64 }) id: string;
  @Column({ name: 'request_id', type: 'varchar', length: 64 }) requestId: string;
  @Column({ name: 'lecturer_id', type: 'varchar', length: 64 }) lecturerId: string;
  @Column({ type: 'varchar', length: 16 }) kind: 'invite' | 'move';
  @Column({ type: 'integer' }) round: number;
  @Column({ type: 'varchar', length: 16 }) state: AskState;
  /** What the company asked for; null of an older release, which kept only what was free. */
  @Column({ type: 'simple-json', nullable: true }) wanted: KeptSpan[] | null;
  @Column({ type: 'simple-json' }) options: KeptOption[];
  @Column({ name: 'answer_by', type: 'datetime', precision: 3 }) answerBy: Date;
  @Column({ name: 'asked_at', type: 'datetime', precision: 3 }) askedAt: Date;
  @Column({ type: 'varchar', length: 200, nullable: true }) reason: string | null;
}

/** The times that the company asked for, as a request keeps them. */
export const timesOf = ({ wanted, options }: OnsiteAsk): KeptSpan[] =>
  wanted ?? options.map(({ startsAt, endsAt }) => ({ startsAt, endsAt }));
