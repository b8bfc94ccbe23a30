import { Injectable } from '@nestjs/common';
import { DomainError } from '@titles/shared/errors';
import { Audit, byAccount } from '../audit/audit.service';
import { Database } from '../database/database';
import { type Person } from '../holdings/holding';
import { Holdings } from '../holdings/holdings.service';
import { IdentityService } from '../identity/identity.service';
import { Erasures } from './erasures.service';

/** What is held of a person: seen and taken away by themselves, and deleted. */
@Injectable()
export class OwnData {
  constructor(
    private readonly database: Database,
    private readonly holdings: Holdings,
    private readonly identity: IdentityService,
    private readonly audit: Audit,
    private readonly erasures: Erasures,
  ) {}

  /** How much there is, what would stay, and what stands against deletion now. */
  async held(accountId: string) {
    const { manager } = this.database.source;
    const person = await this.personOf(accountId);
    const parts = await this.holdings.read(manager, person, false);
    return {
      parts: parts.map(({ rows, ...part }) => ({ ...part, count: rows.length })),
      hindrance: await this.holdings.hindrance(manager, person),
    };
  }

  /** All of it, sealed numbers in full: so the person must be there, not only their token. */
  async exported(accountId: string, loginCode: string | null) {
    const person = await this.present(accountId, loginCode);
    return this.database.write(async (manager) => {
      await this.audit.append(manager, {
        actor: byAccount(accountId),
        action: 'account.exported',
        subject: accountId,
      });
      return this.holdings.read(manager, person, true);
    });
  }

  async erase(accountId: string, loginCode: string | null): Promise<void> {
    await this.erasures.erase(await this.present(accountId, loginCode));
  }

  /** Throws `sign-in-failed` unless the code is of the account's own phone; staff without WeChat have none. */
  private async present(accountId: string, loginCode: string | null): Promise<Person> {
    const person = await this.personOf(accountId);
    if (person.openid === null) return person;
    if (loginCode === null) throw new DomainError('sign-in-failed');
    await this.identity.assertPresent(accountId, loginCode);
    return person;
  }

  private async personOf(accountId: string): Promise<Person> {
    const { openid } = await this.identity.account(accountId);
    return { accountId, openid };
  }
}
