import { Injectable } from '@nestjs/common';
import { type Input } from '@titles/shared/contract/endpoint';
import { type ledger } from '@titles/shared/contract/ledger';
import { DomainError } from '@titles/shared/errors';
import { type EntityManager } from 'typeorm';
import { Audit, byAccount } from '../audit/audit.service';
import { dayInJiangmen } from '@titles/shared/jiangmen-time';
import { Clock } from '../clock';
import { Database } from '../database/database';
import { insertRows } from '../database/insert-rows';
import { isDuplicate } from '../database/refused-write';
import { newId } from '../ids';
import { isClosable } from './entries';
import { LedgerMonth } from './month.entity';
import { FrozenLine } from './statement.entity';
import { Statements } from './statements.service';
import { TariffRow } from './tariff.entity';

/** Months that close, and what a step is worth. */
@Injectable()
export class LedgerMonths {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly statements: Statements,
  ) {}

  async close(month: string, accountId: string): Promise<Date> {
    const closedAt = this.clock.now();
    if (!isClosable(month, dayInJiangmen(closedAt)))
      throw new DomainError('conflict', '这个月还没有过完，下月2日起才能关账。');
    const closedBy = byAccount(accountId);
    try {
      await this.database.write(async (manager) => {
        await manager.insert(LedgerMonth, { month, closedAt, closedBy });
        const lines = (await this.statements.lines(manager, month)).map((line) => ({ id: newId(), ...line }));
        await insertRows(manager, FrozenLine, lines, ['id']);
        const detail = { lines: lines.length };
        await this.audit.append(manager, {
          actor: closedBy,
          action: 'ledger.month-closed',
          subject: month,
          detail,
        });
      });
    } catch (error) {
      throw isDuplicate(error) ? new DomainError('conflict', '这个月已经关账了。') : error;
    }
    return closedAt;
  }

  tariffs(): Promise<TariffRow[]> {
    return this.database.source.manager.find(TariffRow, { order: { fromDay: 'DESC', step: 'ASC' } });
  }

  async setTariff(wish: Input<typeof ledger.setTariff>['body'], accountId: string): Promise<void> {
    const setBy = byAccount(accountId);
    try {
      await this.database.write(async (manager) => {
        if (await this.isClosedSince(manager, wish.fromDay.slice(0, 7)))
          throw new DomainError('conflict', '起算日所在的月份或之后的月份已经关账，请从未关账的月份起算。');
        const { step, fromDay, fen, source } = wish;
        const was = await manager.findOneBy(TariffRow, { step, fromDay });
        if (was?.fen === fen && was.source === source) throw alreadySet();
        const id = was?.id ?? newId();
        await manager.save(TariffRow, { id, ...wish, setBy, setAt: this.clock.now() });
        const noted = { actor: setBy, subject: id };
        await this.audit.append(
          manager,
          was
            ? { ...noted, action: 'ledger.tariff-corrected', detail: { ...wish, was: was.fen } }
            : { ...noted, action: 'ledger.tariff-set', detail: wish },
        );
      });
    } catch (error) {
      throw isDuplicate(error) ? alreadySet() : error;
    }
  }

  /**
   * Whether this month or a later one is closed. One that is being closed is waited for, and none closes until the
   * transaction ends: that needs gaps to be locked, as {@link Database.write} does.
   */
  private async isClosedSince(manager: EntityManager, month: string): Promise<boolean> {
    const { wait } = this.database.locks;
    const closed: unknown[] = await manager.query(`SELECT month FROM ledger_months WHERE month >= ?${wait}`, [
      month,
    ]);
    return closed.length > 0;
  }
}

const alreadySet = () => new DomainError('conflict', '这一天起的标准已经是这样定的。');
