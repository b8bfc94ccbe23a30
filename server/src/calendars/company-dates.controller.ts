import { Controller } from '@nestjs/common';
import { companyDates } from '@titles/shared/contract/company-dates';
import { type SignedInCaller } from '../http/caller';
import { Implements } from '../http/implements';
import { CompanyDates } from './company-dates.service';

@Controller()
export class CompanyDatesController {
  constructor(private readonly dates: CompanyDates) {}

  @Implements(companyDates.list)
  async list(_input: unknown, caller: SignedInCaller) {
    const dates = await this.dates.list(caller);
    return {
      dates: dates.map((date) => ({
        ...date,
        startsAt: date.startsAt.toISOString(),
        endsAt: date.endsAt.toISOString(),
      })),
    };
  }

  @Implements(companyDates.sheet)
  async sheet(_input: unknown, caller: SignedInCaller) {
    return {
      type: 'application/pdf' as const,
      content: await this.dates.sheet(caller),
      name: '职称日程.pdf',
    };
  }
}
