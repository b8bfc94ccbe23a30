import { Injectable } from '@nestjs/common';
import { type Statement } from '@titles/shared/contract/ledger';
import { type District } from '@titles/shared/contract/person-values';
import { type EntityManager, type FindOptionsWhere, In, IsNull, Not } from 'typeorm';
import { Database } from '../database/database';
import { narrowed } from '../http/listing';
import { type Reach, within } from '../http/reach';
import { Publicists } from '../publicists/publicists.service';
import { linesOf, type StatementLine, together } from './entries';
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

  async of(
    month: string,
    reach: Reach,
    district?: District,
  ): Promise<{ closedAt: Date | null; statements: Statement[] }> {
    const { manager } = this.database.source;
    const closed = await manager.findOneBy(LedgerMonth, { month });
    const where = narrowed(within<FrozenLine & LedgerEntry>(reach, { districts: 'district' }), {
      month,
      district,
    });
    const open = openLines(await manager.findBy(LedgerEntry, where), month, await manager.find(TariffRow));
    const lines = closed ? frozenLines(await manager.findBy(FrozenLine, where), open) : open;
    return { closedAt: closed?.closedAt ?? null, statements: await this.named(lines) };
  }

  /** Somebody's own, one for each of their applications that has something; of the first one also while it has nothing. */
  async own(month: string, publicistIds: readonly string[]) {
    const { manager } = this.database.source;
    const closed = await manager.existsBy(LedgerMonth, { month });
    const which = { month, publicistId: In([...publicistIds]) };
    const tariffs = await manager.find(TariffRow);
    const open = openLines(await manager.findBy(LedgerEntry, which), month, tariffs);
    const all = closed ? frozenLines(await manager.findBy(FrozenLine, which), open) : open;
    const [publicistId = ''] = publicistIds;
    if (all.size === 0) all.set(publicistId, linesOf([], { month, publicistId }, tariffs));
    const statements = await this.named(all);
    return { closed, statements, corrections: await this.corrections(manager, which) };
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

  private async corrections(
    manager: EntityManager,
    which: FindOptionsWhere<LedgerEntry> & { month: string },
  ) {
    const back = await manager.find(LedgerEntry, {
      where: { ...which, reverses: Not(IsNull()) },
      order: { id: 'ASC' },
    });
    const originals = await manager.findBy(LedgerEntry, {
      key: In(back.map(({ reverses }) => reverses ?? '')),
    });
    return back.map(({ step, at, reason, reverses }) => ({
      step,
      at: at.toISOString(),
      of: originals.find(({ key }) => key === reverses)?.month ?? which.month,
      reason: reason ?? '',
    }));
  }

  private async named(lines: ReadonlyMap<string, StatementLine[]>): Promise<Statement[]> {
    const whose = await this.publicists.byIds([...lines.keys()]);
    return [...lines]
      .map(([publicistId, own]) => {
        const { name = '', company = '', district = '' } = whose.get(publicistId) ?? {};
        const { fen, unpriced } = together(own);
        return { publicistId, name, company, district, lines: own, fen, unpriced };
      })
      .sort(
        (a, b) =>
          a.district.localeCompare(b.district, 'zh-CN') ||
          a.company.localeCompare(b.company, 'zh-CN') ||
          a.publicistId.localeCompare(b.publicistId),
      );
  }
}

/** As frozen; what had no tariff is counted from the ledger, for nothing is added to a closed month. */
const frozenLines = (
  frozen: readonly FrozenLine[],
  counted: ReadonlyMap<string, StatementLine[]>,
): Map<string, StatementLine[]> => {
  const lines = new Map<string, StatementLine[]>();
  const order = ['read', 'check', 'booking'];
  for (const line of [...frozen].sort((a, b) => order.indexOf(a.step) - order.indexOf(b.step))) {
    const { publicistId, step, units, reversed, fen } = line;
    const { unpriced = 0 } = counted.get(publicistId)?.find((one) => one.step === step) ?? {};
    // Older releases froze a line without an amount when a part of it had no tariff.
    const told = { step, units, reversed, fen, unpriced: fen === null ? Math.max(units, 0) : unpriced };
    lines.set(publicistId, [...(lines.get(publicistId) ?? []), told]);
  }
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
