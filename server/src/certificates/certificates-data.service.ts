import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Holding } from '../holdings/holding';
import { Holdings } from '../holdings/holdings.service';
import { printedCode } from '../printed-code';
import { CertificateRow } from './certificate.entity';

/** What certificates hold of people. */
@Injectable()
export class CertificatesData implements OnModuleInit {
  constructor(private readonly holdings: Holdings) {}

  onModuleInit(): void {
    this.holdings.register(certificates);
  }
}

const certificates: Holding = {
  name: 'certificates',
  title: '观看和结业证明',
  columns: ['video_certificates.account_id'],
  read: async (manager, { accountId }) => {
    const rows = accountId === null ? [] : await manager.findBy(CertificateRow, { accountId });
    return rows.map(({ name, title, code, issuedAt }) => ({
      姓名: name,
      内容: title,
      核验码: printedCode(code),
      出具时间: issuedAt.toISOString(),
    }));
  },
  erase: async (manager, { accountId }) => {
    if (accountId !== null) await manager.delete(CertificateRow, { accountId });
  },
};
