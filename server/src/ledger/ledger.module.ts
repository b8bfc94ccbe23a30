import { Module } from '@nestjs/common';
import { PublicistsModule } from '../publicists/publicists.module';
import { LedgerData } from './ledger-data.service';
import { LedgerController } from './ledger.controller';
import { Ledger } from './ledger.service';
import { LedgerMonths } from './months.service';
import { StatementSpreadsheet } from './spreadsheet.service';
import { Statements } from './statements.service';

@Module({
  imports: [PublicistsModule],
  controllers: [LedgerController],
  providers: [Ledger, Statements, LedgerMonths, StatementSpreadsheet, LedgerData],
  exports: [Ledger],
})
export class LedgerModule {}
