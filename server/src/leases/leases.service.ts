import { Injectable } from '@nestjs/common';
import { LessThan } from 'typeorm';
import { Clock } from '../clock';
import { Database } from '../database/database';
import { isDuplicate } from '../database/refused-write';
import { newId } from '../ids';
import { Lease } from './lease.entity';

/** Work that one process at a time does, whichever takes it first. */
@Injectable()
export class Leases {
  private readonly holder = newId();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Takes or keeps the lease for so many milliseconds; tells whether this process has it. */
  async take(name: string, lasts: number): Promise<boolean> {
    const now = this.clock.now();
    const mine = { holder: this.holder, until: new Date(now.getTime() + lasts) };
    try {
      return await this.database.write(async (manager) => {
        const known = await manager.findOneBy(Lease, { name });
        if (!known) {
          await manager.insert(Lease, { name, ...mine });
          return true;
        }
        const free = known.holder === this.holder ? { holder: this.holder } : { until: LessThan(now) };
        return Boolean((await manager.update(Lease, { name, ...free }, mine)).affected);
      });
    } catch (error) {
      if (isDuplicate(error)) return false;
      throw error;
    }
  }

  /** Lets another process take it at once. */
  async giveBack(name: string): Promise<void> {
    await this.database.write((manager) => manager.delete(Lease, { name, holder: this.holder }));
  }
}
