import { Injectable } from '@nestjs/common';
import { type Statement } from '@titles/shared/contract/ledger';
import { DomainError } from '@titles/shared/errors';
import { type EntityManager, In, IsNull, Not } from 'typeorm';
import { Database } from '../database/database';
import { type Reach, within } from '../http/reach';
import { Publicists } from '../publicists/publicists.service';
import { linesOf, type StatementLine, totalOf } from './entries';
import { LedgerEntry } from './entry.entity';
import { LedgerMonth } from './month.entity';
import { FrozenLine } from './statement.entity';
import { TariffRow } from './tariff.entity';

/** What each publicist has in a month: of a closed one as it was frozen, of an open one as the ledger stands. */
@Injectable()
export class Statements {
  constructor(
    private readonly database: Database,
    private readonly publicists: Publicists,
  ) {}

  async of(month: string, reach: Reach): Promise<{ closedAt: Date | null; statements: Statement[] }> {
    const { manager } = this.database.source;
    const closed = await manager.findOneBy(LedgerMonth, { month });
    const where = within<{ month: string; district: string }>(reach, { districts: 'district' }).map(
      (some) => ({
        ...some,
        month,
      }),
    );
    const lines = closed
      ? byPublicist(await manager.findBy(FrozenLine, where))
      : openLines(await manager.findBy(LedgerEntry, where), month, await manager.find(TariffRow));
    return { closedAt: closed?.closedAt ?? null, statements: await this.named(lines) };
  }

  /** One publicist's own, also while it has no line. */
  async own(month: string, publicistId: string) {
    const { manager } = this.database.source;
    const closed = await manager.existsBy(LedgerMonth, { month });
    const lines = closed
      ? (byPublicist(await manager.findBy(FrozenLine, { month, publicistId })).get(publicistId) ?? [])
      : linesOf(
          await manager.findBy(LedgerEntry, { month, publicistId }),
          { month, publicistId },
          await manager.find(TariffRow),
        );
    const [statement] = await this.named(new Map([[publicistId, lines]]));
    if (!statement) throw new DomainError('not-found');
    return { closed, statement, corrections: await this.corrections(manager, month, publicistId) };
  }

  /** Writes down every line of a month, as it closes. */
  async lines(manager: EntityManager, month: string): Promise<Omit<FrozenLine, 'id'>[]> {
    const entries = await manager.findBy(LedgerEntry, { month });
    const districts = new Map(entries.map(({ publicistId, district }) => [publicistId, district]));
    const all = openLines(entries, month, await manager.find(TariffRow));
    return [...all].flatMap(([publicistId, lines]) =>
      lines.map((line) => ({ ...line, month, publicistId, district: districts.get(publicistId) ?? '' })),
    );
  }

  private async corrections(manager: EntityManager, month: string, publicistId: string) {
    const back = await manager.find(LedgerEntry, {
      where: { month, publicistId, reverses: Not(IsNull()) },
      order: { id: 'ASC' },
    });
    const originals = await manager.findBy(LedgerEntry, {
      key: In(back.map(({ reverses }) => reverses ?? '')),
    });
    return back.map(({ step, at, reason, reverses }) => ({
      step,
      at: at.toISOString(),
      of: originals.find(({ key }) => key === reverses)?.month ?? month,
      reason: reason ?? '',
    }));
  }

  private async named(lines: ReadonlyMap<string, StatementLine[]>): Promise<Statement[]> {
    const whose = await this.publicists.byIds([...lines.keys()]);
    return [...lines]
      .map(([publicistId, own]) => {
        const { name = '', company = '', district = '' } = whose.get(publicistId) ?? {};
        const told = own.map(({ step, units, reversed, fen }) => ({ step, units, reversed, fen }));
        return { publicistId, name, company, district, lines: told, fen: totalOf(own) };
      })
      .sort(
        (a, b) =>
          a.district.localeCompare(b.district, 'zh-CN') ||
          a.company.localeCompare(b.company, 'zh-CN') ||
          a.publicistId.localeCompare(b.publicistId),
      );
  }
}

const byPublicist = (frozen: readonly FrozenLine[]): Map<string, StatementLine[]> => {
  const lines = new Map<string, StatementLine[]>();
  const order = ['read', 'check', 'booking'];
  for (const line of [...frozen].sort((a, b) => order.indexOf(a.step) - order.indexOf(b.step)))
    lines.set(line.publicistId, [...(lines.get(line.publicistId) ?? []), line]);
  return lines;
};

function openLines(
  entries: readonly LedgerEntry[],
  month: string,
  tariffs: readonly TariffRow[],
): Map<string, StatementLine[]> {
  const own = new Map<string, LedgerEntry[]>();
  for (const entry of entries) {
    const some = own.get(entry.publicistId);
    if (some) some.push(entry);
    else own.set(entry.publicistId, [entry]);
  }
  return new Map(
    [...own].map(([publicistId, some]) => [publicistId, linesOf(some, { publicistId, month }, tariffs)]),
  );
}
