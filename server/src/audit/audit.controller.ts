import { Controller } from '@nestjs/common';
import { type Input } from '@titles/shared/contract/endpoint';
import { audit } from '@titles/shared/contract/audit';
import { Implements } from '../http/implements';
import { AuditCheck } from './audit-check.service';
import { AuditList } from './audit-list.service';

@Controller()
export class AuditController {
  constructor(
    private readonly entries: AuditList,
    private readonly check: AuditCheck,
  ) {}

  @Implements(audit.list)
  list({ query }: Input<typeof audit.list>) {
    return this.entries.list(query);
  }

  @Implements(audit.chain)
  async chain() {
    const { head, ...report } = await this.check.verify(null);
    return { ...report, head: `${head.position}:${head.hash}` };
  }
}
