import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In, IsNull, LessThan, Not } from 'typeorm';
import { type Holding } from '../holdings/holding';
import { Holdings } from '../holdings/holdings.service';
import { CompanyPublicists } from '../identity/company-publicists.service';
import { expiringRows } from '../retention/expiring';
import { Retention } from '../retention/retention.service';
import { ContactPhones } from './contact-phones.service';
import { UNDER_WAY } from './onsite.queries';
import { NOBODY, OnsiteRequest } from './request.entity';

/** What on-site training holds of people: whom a company named as its contact. */
@Injectable()
export class OnsiteData implements OnModuleInit {
  constructor(
    private readonly holdings: Holdings,
    private readonly phones: ContactPhones,
    private readonly publicists: CompanyPublicists,
    private readonly retention: Retention,
  ) {}

  onModuleInit(): void {
    this.holdings.register(this.requests);
    this.retention.register(
      expiringRows({
        name: 'onsite-contacts',
        entity: OnsiteRequest,
        key: 'id',
        old: (before) => {
          const named = { contact: Not('') };
          const never = { endsAt: IsNull(), state: Not(In(UNDER_WAY)) };
          return [
            { ...named, endsAt: LessThan(before) },
            { ...named, ...never, createdAt: LessThan(before) },
          ];
        },
        purge: async (manager, ids) => {
          await manager.update(OnsiteRequest, { id: In(ids) }, NOBODY);
        },
      }),
    );
    this.holdings.exempt('onsite_requests.noted_by', 'says company or staff, and names nobody');
  }

  private readonly requests: Holding = {
    name: 'onsite-requests',
    title: '上门培训申请',
    columns: ['onsite_requests.account_id', 'onsite_requests.phone', 'onsite_requests.phone_key_id'],
    stays: '培训记录留在单位名下，不再有联系人和电话；没办完的转给同事，没有同事的会取消，并告诉讲师',
    read: async (manager, { accountId }) => {
      const rows = accountId === null ? [] : await manager.findBy(OnsiteRequest, { accountId });
      return rows.map((row) => ({
        单位: row.organisation,
        主题: row.topic,
        地点: row.place,
        联系人: row.contact,
        电话: this.phones.of(row),
        补充: row.note,
        评价: row.comment,
        状态: row.state,
        申请时间: row.createdAt.toISOString(),
      }));
    },
    erase: async (manager, { accountId }) => {
      if (accountId === null) return;
      const nobody = { accountId: '', ...NOBODY, note: null, comment: null };
      await manager.update(OnsiteRequest, { accountId }, nobody);
    },
    hindrance: async (manager, { accountId }) => {
      if (accountId === null) return null;
      const among = await this.publicists.among([accountId], manager);
      // Whose role is over can cancel nothing any more: what nobody took over is taken back with the account.
      const own = among.flatMap(({ organisationId, now }) => (now ? organisationId : []));
      const open = { accountId, organisationId: In(own), state: In(UNDER_WAY) };
      return (await manager.existsBy(OnsiteRequest, open))
        ? '您还有没办完的上门培训申请，请先取消，或等培训结束。'
        : null;
    },
  };
}
