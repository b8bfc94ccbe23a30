import { Controller } from '@nestjs/common';
import { type Input } from '@titles/shared/contract/endpoint';
import { ledger } from '@titles/shared/contract/ledger';
import { statementsFile } from '@titles/shared/ledger-words';
import { Clock } from '../clock';
import { type SignedInCaller } from '../http/caller';
import { Implements } from '../http/implements';
import { reachOf } from '../http/reach';
import { pdfOf } from '../print/pdf';
import { Publicists } from '../publicists/publicists.service';
import { LedgerMonths } from './months.service';
import { asOne, printedStatements } from './sheets';
import { StatementSpreadsheet } from './spreadsheet.service';
import { Statements } from './statements.service';

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' as const;
const pdf = 'application/pdf' as const;

@Controller()
export class LedgerController {
  constructor(
    private readonly statements: Statements,
    private readonly months: LedgerMonths,
    private readonly publicists: Publicists,
    private readonly spreadsheet: StatementSpreadsheet,
    private readonly clock: Clock,
  ) {}

  @Implements(ledger.mine)
  async mine({ query }: Input<typeof ledger.mine>, { accountId }: SignedInCaller) {
    const ids = await this.publicists.ids(accountId);
    const { statements, ...more } = await this.statements.own(query.month, ids);
    return { month: query.month, statement: asOne(statements), ...more };
  }

  @Implements(ledger.mineSheet)
  async mineSheet({ query: { month } }: Input<typeof ledger.mineSheet>, { accountId }: SignedInCaller) {
    const ids = await this.publicists.ids(accountId);
    const { closed, statements } = await this.statements.own(month, ids);
    const printed = printedStatements({ month, closed, statements, madeAt: this.clock.now() });
    return { type: pdf, content: await pdfOf(printed), name: `${statementsFile({ month, closed })}.pdf` };
  }

  @Implements(ledger.statements)
  async list({ query: { month, district } }: Input<typeof ledger.statements>, caller: SignedInCaller) {
    const reach = reachOf(ledger.statements.access, caller);
    const { closedAt, statements } = await this.statements.of(month, reach, district);
    return { month, closedAt: closedAt?.toISOString() ?? null, statements };
  }

  @Implements(ledger.sheet)
  async sheet({ query }: Input<typeof ledger.sheet>, caller: SignedInCaller) {
    const { month, district, format } = query;
    const reach = reachOf(ledger.sheet.access, caller);
    const { closedAt, statements } = await this.statements.of(month, reach, district);
    const wish = { month, closed: closedAt !== null, statements, madeAt: this.clock.now() };
    const name = `${statementsFile({ ...wish, district })}.${format}`;
    if (format === 'xlsx') return { type: xlsx, content: await this.spreadsheet.made(wish), name };
    return { type: pdf, content: await pdfOf(printedStatements(wish)), name };
  }

  @Implements(ledger.close)
  async close({ body }: Input<typeof ledger.close>, { accountId }: SignedInCaller) {
    return { closedAt: (await this.months.close(body.month, accountId)).toISOString() };
  }

  @Implements(ledger.tariffs)
  async tariffs() {
    return { tariffs: await this.months.tariffs() };
  }

  @Implements(ledger.setTariff)
  async setTariff({ body }: Input<typeof ledger.setTariff>, { accountId }: SignedInCaller) {
    await this.months.setTariff(body, accountId);
    return {};
  }
}
