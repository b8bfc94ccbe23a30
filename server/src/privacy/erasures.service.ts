import { Injectable } from '@nestjs/common';
import { DomainError } from '@titles/shared/errors';
import { type EntityManager, IsNull, MoreThan } from 'typeorm';
import { Audit, byAccount } from '../audit/audit.service';
import { Clock } from '../clock';
import { Database } from '../database/database';
import { type Person } from '../holdings/holding';
import { Holdings } from '../holdings/holdings.service';
import { IdentityService } from '../identity/identity.service';
import { newId } from '../ids';
import { Erasure, type ErasureWay } from './erasure.entity';

/** A request that was under way at the deletion may have written after it: so long it is looked at again. */
const AFTERMATH = 60 * 60 * 1000;

/** Deletes people: all of one person in one transaction, with the proof that it was done. */
@Injectable()
export class Erasures {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly holdings: Holdings,
    private readonly audit: Audit,
    private readonly identity: IdentityService,
  ) {}

  /** Deletes at once, on the person's own word. Throws `conflict` while something stands against it. */
  async erase(person: Person): Promise<void> {
    await this.database.claim(async (manager) => {
      const sentence = await this.holdings.hindrance(manager, person);
      if (sentence) throw new DomainError('conflict', sentence);
      await this.carryOut(manager, await this.ask(manager, person, 'person'));
    });
    await this.database.scrub();
  }

  /** Notes in the caller's transaction that somebody is to be deleted. */
  async ask(manager: EntityManager, person: Person, way: ErasureWay): Promise<Erasure> {
    const erasure: Erasure = { id: newId(), ...person, way, askedAt: this.clock.now(), doneAt: null };
    await manager.insert(Erasure, erasure);
    return erasure;
  }

  /** Carries out what was noted; tells how many. One that fails does not hold up the others, and is tried again. */
  async carryOutWaiting(): Promise<number> {
    const waiting = await this.database.source.manager.find(Erasure, {
      where: { doneAt: IsNull() },
      order: { id: 'ASC' },
      take: 100,
    });
    const failures: unknown[] = [];
    for (const erasure of waiting)
      await this.database
        .claim((manager) => this.carryOut(manager, erasure))
        .catch((error: unknown) => failures.push(error));
    if (waiting.length > 0) await this.database.scrub();
    if (failures.length > 0) throw failures[0];
    return waiting.length;
  }

  /** Deletes what requests under way at a deletion have written since. */
  async lookAgain(): Promise<void> {
    const since = MoreThan(new Date(this.clock.now().getTime() - AFTERMATH));
    const recent = await this.database.source.manager.findBy(Erasure, { doneAt: since });
    for (const { accountId } of recent)
      if (accountId !== null)
        await this.database.claim((manager) => this.holdings.erase(manager, { accountId, openid: null }));
  }

  /**
   * Reads nothing that was there when the transaction began, see {@link Database.claim}: places must be given back as
   * they are when their resource is locked.
   */
  private async carryOut(manager: EntityManager, { id, way, ...asked }: Erasure): Promise<void> {
    const { openid } = asked;
    const accountId =
      asked.accountId ?? (openid === null ? null : await this.identity.accountIdOf(manager, openid));
    const { affected } = await manager.update(
      Erasure,
      { id, doneAt: IsNull() },
      { accountId, openid: null, doneAt: this.clock.now() },
    );
    if (!affected) return;
    await this.holdings.erase(manager, { accountId, openid });
    if (accountId !== null)
      await this.audit.append(manager, {
        actor: byAccount(accountId),
        action: 'account.erased',
        subject: accountId,
        detail: { way },
      });
  }
}
