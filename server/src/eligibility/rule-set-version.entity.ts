import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type RuleSetReport } from '@titles/shared/policy/report';

/** `bundled` came with a release of the service; every other version begins as a draft. */
export type RuleSetState = 'bundled' | 'draft' | 'published' | 'withdrawn';

/** What a version says is written once: no update reaches the columns marked so. */
@Entity('rule_set_versions')
export class RuleSetVersion {
  @PrimaryColumn({ type: 'varchar', length: 64 })
  id: string;

  /** The rule set's own id, by which stored answers name it. */
  @Column({ type: 'varchar', length: 40, update: false })
  label: string;

  @Column({ type: 'varchar', length: 16 })
  state: RuleSetState;

  /** The how-manieth published version; the highest is in force. */
  @Column({ type: 'integer', nullable: true })
  number: number | null;

  /** The rule set as canonical JSON; read only where it is asked for. */
  @Column({ type: 'text', select: false, update: false })
  content: string;

  /** Of the content. */
  @Column({ type: 'varchar', length: 64, update: false })
  sha256: string;

  /** The label of the version that was in force when this one was drafted. */
  @Column({ name: 'based_on', type: 'varchar', length: 40, nullable: true, update: false })
  basedOn: string | null;

  @Column({ type: 'simple-json', nullable: true, update: false })
  report: RuleSetReport | null;

  @Column({ type: 'varchar', length: 40, nullable: true, update: false })
  author: string | null;

  @Column({ type: 'varchar', length: 40, nullable: true })
  approver: string | null;

  @Column({ name: 'withdrawn_by', type: 'varchar', length: 40, nullable: true })
  withdrawnBy: string | null;

  /** Who drafted and who approved it, where they did so at the console. */
  @Column({ name: 'author_account', type: 'varchar', length: 64, nullable: true, update: false })
  authorAccount: string | null;

  @Column({ name: 'approver_account', type: 'varchar', length: 64, nullable: true })
  approverAccount: string | null;

  /** For a draft that is approved: when it comes into force. */
  @Column({ name: 'publish_at', type: 'datetime', precision: 3, nullable: true })
  publishAt: Date | null;

  @Column({ name: 'created_at', type: 'datetime', precision: 3, update: false })
  createdAt: Date;

  @Column({ name: 'published_at', type: 'datetime', precision: 3, nullable: true })
  publishedAt: Date | null;
}
