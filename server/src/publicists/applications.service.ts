import { Injectable } from '@nestjs/common';
import { creditCodeIn } from '@titles/shared/credit-code';
import { type Input } from '@titles/shared/contract/endpoint';
import { type FormType, type publicists } from '@titles/shared/contract/publicists';
import { DomainError } from '@titles/shared/errors';
import { IsNull } from 'typeorm';
import { Clock } from '../clock';
import { Database } from '../database/database';
import { isDuplicate } from '../database/refused-write';
import { type ArrivingFile } from '../http/arriving-file';
import { newId } from '../ids';
import { Vault } from '../sealing/vault';
import { Storage } from '../storage/storage.service';
import { PHONE, Publicist } from './publicist.entity';

/** What somebody does about their own application. */
@Injectable()
export class Applications {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly vault: Vault,
    private readonly storage: Storage,
  ) {}

  /** Whoever applied before, and was succeeded by nobody, goes on themselves: what they shared leads here from now on. */
  async apply(accountId: string, wish: Input<typeof publicists.apply>['body']): Promise<Publicist> {
    const { phone, creditCode, ...fields } = wish;
    const publicist: Publicist = {
      id: newId(),
      accountId,
      liveAccountId: accountId,
      ...fields,
      ...this.vault.seal(PHONE, accountId, phone),
      creditCode: creditCodeIn(creditCode) ?? '',
      ...{ organisationId: null, form: null, formType: null },
      state: 'applied',
      appliedAt: this.clock.now(),
      ...{ decidedAt: null, decidedBy: null, reason: null, endedAt: null, successorId: null, grantId: null },
    };
    try {
      await this.database.write(async (manager) => {
        await manager.insert(Publicist, publicist);
        const before = { accountId, liveAccountId: IsNull(), successorId: IsNull() };
        await manager.update(Publicist, before, { successorId: publicist.id });
      });
    } catch (error) {
      throw isDuplicate(error)
        ? new DomainError('conflict', '您已经申请过了，请在「职称宣传员」里查看进度。')
        : error;
    }
    return publicist;
  }

  /** Keeps the stamped form in place of the one before, while it can still be looked at. */
  async sendForm(accountId: string, file: ArrivingFile & { type: FormType }): Promise<void> {
    const replaced = await this.storage.store(file, ({ id }) =>
      this.database.write(async (manager) => {
        const found = await manager.findOneBy(Publicist, { liveAccountId: accountId });
        if (!found) throw new DomainError('not-found', '请先填写申请，再上传推荐表。');
        const form = { form: id, formType: file.type };
        const { affected } = await manager.update(Publicist, { id: found.id, state: 'applied' }, form);
        if (!affected) throw new DomainError('conflict', '申请已经通过，不用再上传推荐表。');
        return found.form;
      }),
    );
    if (replaced !== null) await this.storage.remove(replaced);
  }
}
