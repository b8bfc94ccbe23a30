import { Injectable } from '@nestjs/common';
import { type MyPublicist } from '@titles/shared/contract/publicists';
import { DomainError } from '@titles/shared/errors';
import { type EntityManager, type FindOptionsWhere, In, Not } from 'typeorm';
import { Database } from '../database/database';
import { type CompanyPublicist } from '../identity/company-publicists.service';
import { masked } from '../sealing/masked';
import { Vault } from '../sealing/vault';
import { PHONE, Publicist } from './publicist.entity';

/** Who may take over from whom, at most so often one after the other. */
const LONGEST_CHAIN = 20;
const NEVER_APPLIED = '您还没有申请职称宣传员，请先申请。';

/** A publicist as what readers do is credited to them. */
export type Credited = Pick<Publicist, 'id' | 'accountId' | 'district' | 'state'>;

type Decided = (manager: EntityManager, publicist: Publicist) => Promise<void>;

/** Publicists, as other features and the pages ask about them. */
@Injectable()
export class Publicists {
  private readonly listeners: Decided[] = [];

  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
  ) {}

  /** What another feature does in the transaction in which an application is approved, refused or taken back. */
  whenDecided(listener: Decided): void {
    this.listeners.push(listener);
  }

  async tellDecided(manager: EntityManager, publicist: Publicist): Promise<void> {
    for (const listener of this.listeners) await listener(manager, publicist);
  }

  /** The application or work of an account that goes on; null for none. */
  live(accountId: string): Promise<Publicist | null> {
    return this.database.source.manager.findOneBy(Publicist, { liveAccountId: accountId });
  }

  /** The numbers of all applications of an account, the last one first; throws `not-found` for who never applied. */
  async ids(accountId: string): Promise<string[]> {
    const found = await this.database.source.query<{ id: string }[]>(
      'SELECT id FROM publicists WHERE account_id = ? ORDER BY id DESC',
      [accountId],
    );
    if (found.length === 0) throw new DomainError('not-found', NEVER_APPLIED);
    return found.map(({ id }) => id);
  }

  byId(manager: EntityManager, id: string): Promise<Publicist | null> {
    return manager.findOneBy(Publicist, { id });
  }

  async byIds(ids: readonly string[]): Promise<Map<string, Publicist>> {
    const found = await this.database.source.manager.findBy(Publicist, { id: In([...new Set(ids)]) });
    return new Map(found.map((publicist) => [publicist.id, publicist]));
  }

  /** Who gets what the publicist brings about now: they themselves, or who took over. */
  async creditedFor(manager: EntityManager, id: string): Promise<Publicist | null> {
    let found = await this.byId(manager, id);
    for (let step = 0; found?.successorId && step < LONGEST_CHAIN; step++)
      found = await this.byId(manager, found.successorId);
    return found;
  }

  /** The same for many at once. */
  async creditedForAll(manager: EntityManager, ids: readonly string[]): Promise<Map<string, Credited>> {
    const some = [...new Set(ids)];
    if (some.length === 0) return new Map();
    // By hand, since it is asked for every lot of readers.
    const found = await manager.query<(Credited & Pick<Publicist, 'successorId'>)[]>(
      `SELECT id, account_id AS accountId, district, state, successor_id AS successorId FROM publicists
       WHERE id IN (${some.map(() => '?').join(', ')})`,
      some,
    );
    const credited = new Map<string, Credited>();
    for (const publicist of found) {
      const { id, successorId } = publicist;
      const successor = successorId === null ? null : await this.creditedFor(manager, id);
      credited.set(id, successor ?? publicist);
    }
    return credited;
  }

  /** Nobody approves them, or ends their work, until the transaction ends. */
  async lock(manager: EntityManager, id: string): Promise<void> {
    await manager.query(`SELECT id FROM publicists WHERE id = ?${this.database.locks.wait}`, [id]);
  }

  /** The same as {@link creditedFor}, and whoever it is stays as they are until the transaction ends. */
  async lockCredited(manager: EntityManager, id: string): Promise<Publicist | null> {
    const seen = await this.creditedFor(manager, id);
    if (seen) await this.lock(manager, seen.id);
    return this.creditedFor(manager, id);
  }

  /** Everybody who works as a publicist, and of which company. */
  async working(): Promise<CompanyPublicist[]> {
    const found = await this.database.source.manager.find(Publicist, {
      select: { accountId: true, organisationId: true },
      where: { state: 'active' },
    });
    return found.flatMap(({ accountId, organisationId }) =>
      organisationId === null ? [] : [{ accountId, organisationId }],
    );
  }

  /** They work no more, or take their application back; false when nobody is such a one. */
  async leave(
    manager: EntityManager,
    who: FindOptionsWhere<Publicist>,
    left: Pick<Publicist, 'endedAt'> & Partial<Pick<Publicist, 'successorId' | 'reason'>>,
  ): Promise<boolean> {
    const leaving = await manager.findBy(Publicist, who);
    const change = { state: 'left' as const, liveAccountId: null, ...left };
    const { affected } = await manager.update(Publicist, who, change);
    for (const one of leaving)
      if (one.state === 'applied') await this.tellDecided(manager, Object.assign(one, change));
    return affected !== 0;
  }

  /** Whether the ledger may have them: who left keeps what they brought about, who never began has nothing. */
  wasApproved({ state, organisationId }: Publicist): boolean {
    return state === 'active' || (state === 'left' && organisationId !== null);
  }

  /** Name and phone of an account as a company's publicist; null for who never applied, or is deleted. */
  async contactOf(
    manager: EntityManager,
    { accountId, organisationId }: CompanyPublicist,
  ): Promise<{ name: string; phone: string } | null> {
    const where = { accountId, organisationId };
    const [found] = await manager.find(Publicist, { where, order: { id: 'DESC' }, take: 1 });
    const phone = found ? this.phoneOf(found) : null;
    return found && phone !== null ? { name: found.name, phone } : null;
  }

  async mine(accountId: string): Promise<MyPublicist | null> {
    const { manager } = this.database.source;
    const [found] = await manager.find(Publicist, { where: { accountId }, order: { id: 'DESC' }, take: 1 });
    return found ? this.asMine(found) : null;
  }

  async asMine(publicist: Publicist): Promise<MyPublicist> {
    const colleagues = await this.colleaguesOf(publicist);
    return {
      ...this.shown(publicist),
      colleagues: colleagues.map(({ id, name }) => ({ id, name })),
    };
  }

  /**
   * Who works for the same company; for who works there alone, since anybody may apply with a company's code. By the
   * list of companies, whose code may be corrected after the application.
   */
  async colleaguesOf(
    { id, organisationId, state }: Publicist,
    manager = this.database.source.manager,
  ): Promise<Publicist[]> {
    if (state !== 'active' || organisationId === null) return [];
    return manager.findBy(Publicist, { organisationId, state, id: Not(id) });
  }

  /** As its owner and staff see it; the phone number masked. */
  shown(publicist: Publicist) {
    const { id, name, company, creditCode, district, type, size, state, reason } = publicist;
    const phone = this.phoneOf(publicist);
    return {
      ...{ id, name, company, creditCode, district, type, size, state, reason },
      appliedAt: publicist.appliedAt.toISOString(),
      formGiven: publicist.form !== null,
      phone: phone === null ? '' : masked(phone),
    };
  }

  /** In full; null once it is deleted. */
  phoneOf({ accountId, keyId, sealed }: Publicist): string | null {
    return keyId === null || sealed === null ? null : this.vault.read(PHONE, accountId, { keyId, sealed });
  }
}
