import { Injectable } from '@nestjs/common';
import { type Input } from '@titles/shared/contract/endpoint';
import { organisations } from '@titles/shared/contract/organisations';
import { creditCodeIn } from '@titles/shared/credit-code';
import { DomainError } from '@titles/shared/errors';
import { type EntityManager, type FindOperator, In, IsNull, Raw } from 'typeorm';
import { Audit, byAccount } from '../audit/audit.service';
import { Clock } from '../clock';
import { Database } from '../database/database';
import { isDuplicate } from '../database/refused-write';
import { type SignedInCaller } from '../http/caller';
import { containing, listing, narrowed } from '../http/listing';
import { type Reach, reaches, reachOf, within } from '../http/reach';
import { newId } from '../ids';
import { isSameName } from './company-name';
import { Organisation } from './organisation.entity';

const columns = { name: 'name', kind: 'kind', district: 'district' } as const;
const place = { organisations: 'id', districts: 'district' } as const;

@Injectable()
export class OrganisationsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async create(
    wish: Input<typeof organisations.create>['body'],
    caller: SignedInCaller,
  ): Promise<Organisation> {
    const reach = reachOf(organisations.create.access, caller);
    if (!reaches(reach, wish))
      throw new DomainError('not-allowed', `您不能添加${wish.district}的单位，请联系市人社部门。`);
    const organisation = {
      ...{ id: newId(), ...wish, creditCode: null, type: null, size: null },
      createdAt: this.clock.now(),
    };
    try {
      await this.database.write(async (manager) => {
        await manager.insert(Organisation, organisation);
        await this.audit.append(manager, {
          actor: byAccount(caller.accountId),
          action: 'organisation.created',
          subject: organisation.id,
          detail: wish,
        });
      });
    } catch (error) {
      throw isDuplicate(error) ? new DomainError('conflict', `「${wish.name}」已经在名单里。`) : error;
    }
    return organisation;
  }

  async list(
    { name, kind, district, ...wish }: Input<typeof organisations.list>['query'],
    reach: Reach,
  ): Promise<{ rows: Organisation[]; total: number }> {
    const filters = { kind, district, name: name ? containing(name) : undefined };
    const [rows, total] = await this.database.source.manager.findAndCount(Organisation, {
      where: narrowed(within<Organisation>(reach, place), filters),
      ...listing<Organisation, keyof typeof columns>(wish, columns),
    });
    return { rows, total };
  }

  /**
   * The company with this credit code, which must lie within reach and bear this name or the one that is confirmed, or
   * the one of this name and district whose code is not known yet; it joins the list when there is none.
   */
  async companyWithin(
    manager: EntityManager,
    wish: Pick<Organisation, 'name' | 'district' | 'type' | 'size'> & { creditCode: string },
    reach: Reach,
    confirmed?: string,
  ): Promise<Pick<Organisation, 'id' | 'district'>> {
    const { name, district, creditCode } = wish;
    const known = await manager.findOneBy(Organisation, { creditCode });
    if (known && !reaches(reach, { district: known.district }))
      throw new DomainError(
        'conflict',
        `这个信用代码的单位在名单里属${known.district}，请由${known.district}或市级工作人员批准。`,
      );
    if (known && !isSameName(known.name, name) && known.name !== confirmed)
      throw new DomainError(
        'conflict',
        `这个信用代码在名单里是「${known.name}」，申请写的是「${name}」。请核对推荐表上的章：是同一单位的，确认后再批准；不是的，请退回并说明原因。`,
      );
    if (known) return known;
    const named = { kind: 'company' as const, name, district };
    const { affected } = await manager.update(Organisation, { ...named, creditCode: IsNull() }, wish);
    if (affected) return manager.findOneByOrFail(Organisation, named);
    if (await manager.existsBy(Organisation, named))
      throw new DomainError(
        'conflict',
        '名单里同名单位的信用代码不同，请先与单位核对；名单有误的，在「单位名单」里更正。',
      );
    const id = newId();
    await manager.insert(Organisation, { id, kind: 'company', ...wish, createdAt: this.clock.now() });
    return { id, district };
  }

  /** Codes of companies that the list has in one of these districts, as a condition of a query. */
  codesOf(districts: readonly string[]): FindOperator<string> {
    return Raw(
      (column) => `${column} IN (SELECT credit_code FROM organisations WHERE district IN (:...listedIn))`,
      { listedIn: districts },
    ) as FindOperator<string>;
  }

  /** What the list calls each company, found by its code; null where it is not there, or bears the same name. */
  async listedOtherwise(
    companies: readonly { company: string; creditCode: string }[],
  ): Promise<(string | null)[]> {
    const creditCode = In([...new Set(companies.map((one) => one.creditCode))]);
    const found = await this.database.source.manager.findBy(Organisation, { creditCode });
    const listed = new Map(found.map((one) => [one.creditCode, one.name]));
    return companies.map((one) => {
      const name = listed.get(one.creditCode) ?? null;
      return name === null || isSameName(name, one.company) ? null : name;
    });
  }

  async correctCode(
    id: string,
    { creditCode: typed, reason }: Input<typeof organisations.correctCode>['body'],
    caller: SignedInCaller,
  ): Promise<Organisation> {
    const creditCode = creditCodeIn(typed);
    const reach = reachOf(organisations.correctCode.access, caller);
    await this.get(id, reach);
    try {
      await this.database.write(async (manager) => {
        const { creditCode: was } = await manager.findOneByOrFail(Organisation, { id });
        await manager.update(Organisation, { id }, { creditCode });
        await this.audit.append(manager, {
          actor: byAccount(caller.accountId),
          action: 'organisation.code-corrected',
          subject: id,
          detail: { was, creditCode, reason },
        });
      });
    } catch (error) {
      throw isDuplicate(error)
        ? new DomainError('conflict', '名单里另一个单位已经用了这个信用代码，请先核对。')
        : error;
    }
    return this.get(id, reach);
  }

  /** What the organisations with these ids are called, whoever asks. */
  async names(ids: readonly string[], manager = this.database.source.manager): Promise<Map<string, string>> {
    const found = await manager.findBy(Organisation, { id: In([...new Set(ids)]) });
    return new Map(found.map(({ id, name }) => [id, name]));
  }

  /** One organisation; what is out of reach is not found. */
  async get(id: string, reach: Reach): Promise<Organisation> {
    const found = await this.database.source.manager.findOneBy(Organisation, { id });
    if (found && reaches(reach, { organisationId: id, district: found.district })) return found;
    throw new DomainError('not-found');
  }
}
