import { Injectable, type OnApplicationBootstrap, type OnModuleInit } from '@nestjs/common';
import { Not } from 'typeorm';
import { Database } from '../database/database';
import { KeyRotation } from '../sealing/key-rotation.service';
import { resealableRows } from '../sealing/resealable';
import { Vault } from '../sealing/vault';
import { OnsiteRequest } from './request.entity';

const KIND = 'contact-phone';
const SOME = 500;

type Sealed = Pick<OnsiteRequest, 'phone' | 'phoneKeyId'>;

/** The phones of the contacts that companies name: sealed for their request, and read where they are shown. */
@Injectable()
export class ContactPhones implements OnModuleInit, OnApplicationBootstrap {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
    private readonly rotation: KeyRotation,
  ) {}

  onModuleInit(): void {
    this.rotation.register(
      resealableRows({
        entity: OnsiteRequest,
        sealed: 'phone',
        keyId: 'phoneKeyId',
        of: ({ id }) => ({ kind: KIND, owner: id }),
        written: ({ sealed, keyId }) => ({ phone: sealed, phoneKeyId: keyId }),
      }),
    );
  }

  /** Seals what an earlier release wrote in plain. */
  async onApplicationBootstrap(): Promise<void> {
    const plain = { phone: Not(''), phoneKeyId: '' };
    for (let rows = SOME; rows === SOME;)
      rows = await this.database.write(async (manager) => {
        const found = await manager.find(OnsiteRequest, { where: plain, take: SOME });
        for (const { id, phone } of found)
          await manager.update(OnsiteRequest, { id, phone, phoneKeyId: '' }, this.sealed(id, phone));
        return found.length;
      });
  }

  sealed(requestId: string, phone: string): Sealed {
    const { sealed, keyId } = this.vault.seal(KIND, requestId, phone);
    return { phone: sealed, phoneKeyId: keyId };
  }

  /** The phone of a request; empty once its person is deleted. */
  of({ id, phone, phoneKeyId }: Sealed & { id: string }): string {
    return phoneKeyId === '' ? phone : this.vault.read(KIND, id, { keyId: phoneKeyId, sealed: phone });
  }
}
