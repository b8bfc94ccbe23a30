import { Injectable } from '@nestjs/common';
import { DomainError } from '@titles/shared/errors';
import { IsNull, LessThan, MoreThan } from 'typeorm';
import { Audit, byAccount } from '../audit/audit.service';
import { Clock } from '../clock';
import { Database } from '../database/database';
import { type Whence } from '../http/caller';
import { IdentityService } from '../identity/identity.service';
import { type OpenSession } from '../identity/sessions.service';
import { newSecret, secretHash } from '../secret';
import { browserInWords } from './browser-in-words';
import { ConsoleDoor } from './console-door.service';
import { ConsoleScan } from './console-scan.entity';

const LASTS = 2 * 60 * 1000;
/** 144 bits in 24 signs: a 小程序码 has room for 32. */
const newCode = (): string => newSecret(18);
const gone = () => new DomainError('not-found', '这个码已经用过或过期了，请在电脑上刷新后再扫。');

/** The console shows a code, a phone confirms it, and the console that showed it collects the session. */
@Injectable()
export class Scans {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly identity: IdentityService,
    private readonly door: ConsoleDoor,
  ) {}

  async start({ address, agent }: Whence): Promise<{ code: string; collectToken: string; expiresAt: Date }> {
    const now = this.clock.now();
    const [code, collectToken] = [newCode(), newCode()];
    const expiresAt = new Date(now.getTime() + LASTS);
    await this.database.write(async (manager) => {
      await manager.delete(ConsoleScan, { expiresAt: LessThan(now) });
      await manager.insert(ConsoleScan, {
        codeHash: secretHash(code),
        collectHash: secretHash(collectToken),
        accountId: null,
        address,
        browser: browserInWords(agent),
        expiresAt,
      });
    });
    return { code, collectToken, expiresAt };
  }

  /** A scan that waits for a phone, and when the console asked. */
  async look(code: string): Promise<ConsoleScan & { askedAt: Date }> {
    const scan = await this.database.source.manager.findOneBy(ConsoleScan, {
      codeHash: secretHash(code),
      accountId: IsNull(),
      expiresAt: MoreThan(this.clock.now()),
    });
    if (!scan) throw gone();
    return Object.assign(scan, { askedAt: new Date(scan.expiresAt.getTime() - LASTS) });
  }

  async confirm(code: string, accountId: string, loginCode: string): Promise<void> {
    await this.identity.assertPresent(accountId, loginCode);
    await this.database.write(async (manager) => {
      await this.door.assertGranted(manager, accountId);
      const { affected } = await manager.update(
        ConsoleScan,
        { codeHash: secretHash(code), accountId: IsNull(), expiresAt: MoreThan(this.clock.now()) },
        { accountId },
      );
      if (!affected) throw gone();
      await this.audit.append(manager, {
        actor: byAccount(accountId),
        action: 'staff.scan-confirmed',
        subject: accountId,
      });
    });
  }

  /** The session, once; null while nobody has confirmed. */
  collect(collectToken: string): Promise<OpenSession | null> {
    const collectHash = secretHash(collectToken);
    return this.database.write(async (manager) => {
      const scan = await manager.findOneBy(ConsoleScan, { collectHash });
      if (!scan || scan.expiresAt <= this.clock.now()) throw gone();
      if (scan.accountId === null) return null;
      const { affected } = await manager.delete(ConsoleScan, { collectHash });
      if (!affected) throw gone();
      return this.door.open(manager, scan.accountId, 'scan');
    });
  }
}
