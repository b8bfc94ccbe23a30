import { Injectable } from '@nestjs/common';
import { type Certificate, type CertificateKind, type Confirmed } from '@titles/shared/contract/certificates';
import { DomainError } from '@titles/shared/errors';
import { dayInJiangmen } from '@titles/shared/jiangmen-time';
import { dayInWords } from '@titles/shared/jiangmen-words';
import { type EntityManager, In } from 'typeorm';
import { Clock } from '../clock';
import { Database } from '../database/database';
import { isDuplicate } from '../database/refused-write';
import { type FileAnswer } from '../http/send-file';
import { newId } from '../ids';
import { pdfOf } from '../print/pdf';
import { newCode, printedCode, typedCode } from '../printed-code';
import { CertificateRow } from './certificate.entity';
import { printed } from './printed';

/** How long a name can still be mended, in milliseconds. */
const MENDABLE = 10 * 60_000;

/** What stands on a certificate beside name and code. */
export type Proof = Pick<
  CertificateRow,
  'title' | 'length' | 'rightAnswers' | 'questions' | 'completedAt' | 'demo'
>;

/** A kind of certificate, of the feature that knows when it is earned. */
export interface Kind {
  kind: CertificateKind;
  /** What the paper is called. */
  paper: string;
  /** Throws `not-found`, or `conflict` with the sentence while it is not earned. */
  prove(manager: EntityManager, accountId: string, subjectId: string): Promise<Proof>;
  /** The paragraphs of the paper, after a name. */
  letter(proof: Proof, name: string): string[];
  /** What is confirmed beside the name and the days. */
  lines(proof: Proof): [label: string, value: string][];
}

/** Certificates that another feature keeps itself. */
export interface Others {
  /** What the one with the code says, if it is among them. */
  find(code: string): Promise<Confirmed | null>;
  of(accountId: string): Promise<{ certificate: Certificate; print: () => Promise<Printed> }[]>;
}

type Printed = FileAnswer<'application/pdf'>;

/** Certificates that people earn by watching and learning, and the one place where any certificate is confirmed. */
@Injectable()
export class Certificates {
  private readonly kinds = new Map<CertificateKind, Kind>();
  private readonly others: Others[] = [];

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  register(kind: Kind): void {
    this.kinds.set(kind.kind, kind);
  }

  registerOthers(others: Others): void {
    this.others.push(others);
  }

  /** Throws `conflict` with the sentence while it is not earned. */
  async issue(accountId: string, kind: CertificateKind, subjectId: string, name: string) {
    const issue = () =>
      this.database.write(async (manager) => {
        const known = await manager.findOneBy(CertificateRow, { accountId, kind, subjectId });
        const now = this.clock.now();
        if (known) {
          const mendable = now.getTime() - known.issuedAt.getTime() <= MENDABLE;
          if (!mendable || known.name === name) return known;
          await manager.update(CertificateRow, { id: known.id }, { name });
          return Object.assign(known, { name });
        }
        const proof = await this.of(kind).prove(manager, accountId, subjectId);
        const certificate: CertificateRow = {
          ...{ id: newId(), accountId, kind, subjectId, code: newCode(), name, issuedAt: now },
          ...proof,
        };
        await manager.insert(CertificateRow, certificate);
        return certificate;
      });
    const row = await issue().catch((error: unknown) => {
      // Two taps at once: the other one issued it.
      if (isDuplicate(error)) return issue();
      throw error;
    });
    return this.shown(row);
  }

  async list(accountId: string): Promise<Certificate[]> {
    const rows = await this.database.source.manager.findBy(CertificateRow, { accountId });
    const others = (await this.othersOf(accountId)).map(({ certificate }) => certificate);
    return [...rows.map((row) => this.shown(row)), ...others].sort(newestFirst);
  }

  async paper(accountId: string, id: string): Promise<Printed> {
    const row = await this.database.source.manager.findOneBy(CertificateRow, { accountId, id });
    if (row) return this.print(row);
    const other = (await this.othersOf(accountId)).find(({ certificate }) => certificate.id === id);
    if (!other) throw new DomainError('not-found');
    return other.print();
  }

  /** The printed codes of somebody's certificates of a kind, by what they are about. */
  async codes(
    manager: EntityManager,
    accountId: string,
    kind: CertificateKind,
    subjectIds: readonly string[],
  ): Promise<Map<string, string>> {
    if (subjectIds.length === 0) return new Map();
    const rows = await manager.findBy(CertificateRow, { accountId, kind, subjectId: In([...subjectIds]) });
    return new Map(rows.map(({ subjectId, code }) => [subjectId, printedCode(code)]));
  }

  /** For whoever holds the paper. */
  async byCode(typed: string): Promise<Confirmed> {
    const code = typedCode(typed);
    const row = await this.database.source.manager.findOneBy(CertificateRow, { code });
    if (row) return this.confirmed(row);
    for (const others of this.others) {
      const confirmed = await others.find(code);
      if (confirmed) return confirmed;
    }
    throw new DomainError('not-found', '没有这个核验码，请核对后再输入。');
  }

  private async othersOf(accountId: string): ReturnType<Others['of']> {
    return (await Promise.all(this.others.map((others) => others.of(accountId)))).flat();
  }

  private async print(row: CertificateRow): Promise<Printed> {
    const kind = this.of(row.kind);
    const content = await pdfOf(printed(row, kind.paper, kind.letter(row, row.name)));
    return { type: 'application/pdf', content, name: `${kind.paper}-${row.title}.pdf` };
  }

  private confirmed(row: CertificateRow): Confirmed {
    const kind = this.of(row.kind);
    const all: [string, string][] = [
      ['姓名', row.name],
      ...kind.lines(row),
      ['完成', dayInWords(dayInJiangmen(row.completedAt))],
      ['出具', dayInWords(dayInJiangmen(row.issuedAt))],
    ];
    const { paper } = kind;
    return { paper, lines: all.map(([label, value]) => ({ label, value })), note: '姓名由本人填写。' };
  }

  private shown({ accountId: _, ...row }: CertificateRow): Certificate {
    return {
      ...row,
      paper: this.of(row.kind).paper,
      code: printedCode(row.code),
      completedAt: row.completedAt.toISOString(),
      issuedAt: row.issuedAt.toISOString(),
    };
  }

  private of(kind: CertificateKind): Kind {
    const known = this.kinds.get(kind);
    if (!known) throw new DomainError('not-found');
    return known;
  }
}

const newestFirst = (a: Certificate, b: Certificate): number =>
  b.issuedAt.localeCompare(a.issuedAt) || b.id.localeCompare(a.id);
