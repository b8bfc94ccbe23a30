import { Injectable } from '@nestjs/common';
import { type District } from '@titles/shared/contract/person-values';
import { Audit, byAccount } from '../audit/audit.service';
import { Clock } from '../clock';
import { Database } from '../database/database';
import { TravelTimeRow } from './travel-time.entity';
import { minutesIn, pairOf, type TravelMinutes, travelTable, type TravelTime } from './travel';

/** The ways between districts. */
@Injectable()
export class Travel {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async table(): Promise<TravelTime[]> {
    return travelTable(await this.database.source.manager.find(TravelTimeRow));
  }

  async minutes(): Promise<TravelMinutes> {
    return minutesIn(await this.table());
  }

  /** Confirms or corrects a way; what is booked keeps the time it was booked with. */
  async set(a: District, b: District, minutes: number, accountId: string): Promise<TravelTime> {
    const [from, to] = pairOf(a, b);
    await this.database.write(async (manager) => {
      const row = { from, to, minutes, confirmedAt: this.clock.now() };
      const insert = manager.createQueryBuilder().insert().into(TravelTimeRow).values(row);
      await insert.orUpdate(['minutes', 'confirmed_at'], ['from_district', 'to_district']).execute();
      await this.audit.append(manager, {
        actor: byAccount(accountId),
        action: 'lecturer.travel-set',
        subject: `${from}–${to}`,
        detail: { minutes },
      });
    });
    return { from, to, minutes, assumed: false };
  }
}
