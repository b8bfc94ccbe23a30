import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Holding } from '../holdings/holding';
import { Holdings } from '../holdings/holdings.service';
import { Storage } from '../storage/storage.service';
import { Lecturer } from './lecturer.entity';

/** What is held of lecturers: their profile, and the portrait that they let us show. */
@Injectable()
export class LecturersData implements OnModuleInit {
  constructor(
    private readonly holdings: Holdings,
    private readonly storage: Storage,
  ) {}

  onModuleInit(): void {
    this.holdings.register(this.profile);
  }

  private readonly profile: Holding = {
    name: 'lecturer-profile',
    title: '讲师资料',
    columns: ['lecturers.account_id'],
    stays: '讲过的场次会留着，不再写明是您',
    read: async (manager, { accountId }) => {
      const rows = accountId === null ? [] : await manager.findBy(Lecturer, { accountId });
      return rows.map((row) => ({
        姓名: row.name,
        职称: row.title,
        单位: row.employer,
        方向: row.fields.join('、'),
        所在地: row.home,
        可去的市区: row.districts.join('、'),
        照片:
          row.portrait === null
            ? null
            : row.portraitConsent === null
              ? '有，已同意展示'
              : `有，已同意展示（${row.portraitConsent}）`,
      }));
    },
    erase: async (manager, { accountId }) => {
      const lecturer = accountId === null ? null : await manager.findOneBy(Lecturer, { accountId });
      if (!lecturer) return;
      await manager.update(
        Lecturer,
        { id: lecturer.id },
        {
          // Unique as the account was, and nobody's.
          accountId: `gone-${lecturer.id}`.slice(0, 64),
          name: '已注销',
          ...{ title: null, employer: null, fee: null, open: false },
          ...{ portrait: null, portraitType: null, portraitConsentAt: null, portraitConsent: null },
        },
      );
      if (lecturer.portrait) await this.storage.remove(lecturer.portrait);
    },
  };
}
