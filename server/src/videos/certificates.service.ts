import { Injectable } from '@nestjs/common';
import { type Certificate } from '@titles/shared/contract/videos';
import { DomainError } from '@titles/shared/errors';
import { Clock } from '../clock';
import { Database } from '../database/database';
import { isDuplicate } from '../database/refused-write';
import { type FileAnswer } from '../http/send-file';
import { newId } from '../ids';
import { pdfOf } from '../print/pdf';
import { newCode, printedCode, typedCode } from '../printed-code';
import { viewingCertificate } from './certificate';
import { CertificateRow } from './certificate.entity';
import { ProgressRow } from './progress.entity';
import { VideoRow } from './video.entity';

/** How long a name can still be mended, in milliseconds. */
const MENDABLE = 10 * 60_000;

/** Certificates of films that were watched whole. */
@Injectable()
export class Certificates {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Throws `conflict` with the sentence before the film was watched whole. */
  async issue(accountId: string, videoId: string, name: string): Promise<Certificate> {
    const issue = () =>
      this.database.write(async (manager) => {
        const known = await manager.findOneBy(CertificateRow, { accountId, videoId });
        const now = this.clock.now();
        if (known) {
          const mendable = now.getTime() - known.issuedAt.getTime() <= MENDABLE;
          if (!mendable || known.name === name) return known;
          await manager.update(CertificateRow, { id: known.id }, { name });
          return Object.assign(known, { name });
        }
        const video = await manager.findOneBy(VideoRow, { id: videoId });
        const progress = await manager.findOneBy(ProgressRow, { accountId, videoId });
        if (!video) throw new DomainError('not-found');
        if (!progress?.completedAt) throw new DomainError('conflict', '看完全片后才有观看证明。');
        const { title, length, demo } = video;
        const certificate = {
          ...{ id: newId(), accountId, videoId, code: newCode(), name, title, length, demo },
          ...{ completedAt: progress.completedAt, issuedAt: now },
        };
        await manager.insert(CertificateRow, certificate);
        return certificate;
      });
    return shown(
      await issue().catch((error: unknown) => {
        // Two taps at once: the other one issued it.
        if (isDuplicate(error)) return issue();
        throw error;
      }),
    );
  }

  async list(accountId: string): Promise<Certificate[]> {
    const rows = await this.database.source.manager.find(CertificateRow, {
      where: { accountId },
      order: { issuedAt: 'DESC', id: 'DESC' },
    });
    return rows.map(shown);
  }

  async paper(accountId: string, videoId: string): Promise<FileAnswer<'application/pdf'>> {
    const certificate = await this.database.source.manager.findOneBy(CertificateRow, { accountId, videoId });
    if (!certificate) throw new DomainError('not-found');
    const content = await pdfOf(viewingCertificate(certificate));
    return { type: 'application/pdf', content, name: `观看证明-${certificate.title}.pdf` };
  }

  /** For whoever holds the paper. */
  async byCode(typed: string): Promise<Certificate> {
    const code = typedCode(typed);
    const certificate = await this.database.source.manager.findOneBy(CertificateRow, { code });
    if (!certificate) throw new DomainError('not-found', '没有这个核验码，请核对后再输入。');
    return shown(certificate);
  }
}

const shown = ({ accountId: _, id: __, ...row }: CertificateRow): Certificate => ({
  ...row,
  code: printedCode(row.code),
  completedAt: row.completedAt.toISOString(),
  issuedAt: row.issuedAt.toISOString(),
});
