import { Injectable } from '@nestjs/common';
import { type Input } from '@titles/shared/contract/endpoint';
import { type onsite } from '@titles/shared/contract/onsite';
import { Clock } from '../clock';
import { Database } from '../database/database';
import { newId } from '../ids';
import { ContactPhones } from './contact-phones.service';
import { assertAskable } from './limits';
import { OnsiteMatching } from './matching.service';
import { OnsiteRequest } from './request.entity';

/** A company's new request. */
@Injectable()
export class OnsiteAsking {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly phones: ContactPhones,
    private readonly matching: OnsiteMatching,
  ) {}

  /** Writes a request down and asks the first fitting lecturer; gives its id. */
  async ask(
    { times, phone, ...wish }: Input<typeof onsite.ask>['body'],
    organisation: string,
    accountId: string,
  ): Promise<string> {
    const now = this.clock.now();
    assertAskable(times, now);
    const id = newId();
    await this.database.write((manager) =>
      manager.insert(OnsiteRequest, {
        ...wish,
        ...this.phones.sealed(id, phone),
        id,
        organisation,
        accountId,
        times,
        state: 'asking',
        round: 0,
        askId: null,
        createdAt: now,
        revision: 0,
      }),
    );
    await this.matching.next(id);
    return id;
  }
}
