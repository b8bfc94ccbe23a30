import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DomainError } from '@titles/shared/errors';
import { type EntityManager } from 'typeorm';
import { Certificates, type Proof } from '../certificates/certificates.service';
import { ProgressRow } from './progress.entity';
import { VideoRow } from './video.entity';
import { letterOf, linesOf } from './viewing-certificate';

/** When a 观看证明 is earned, and what it says. */
@Injectable()
export class ViewingCertificates implements OnModuleInit {
  constructor(private readonly certificates: Certificates) {}

  onModuleInit(): void {
    this.certificates.register({
      ...{ kind: 'video', paper: '观看证明' },
      ...{ prove, letter: letterOf, lines: linesOf },
    });
  }
}

async function prove(manager: EntityManager, accountId: string, videoId: string): Promise<Proof> {
  const video = await manager.findOneBy(VideoRow, { id: videoId });
  const progress = await manager.findOneBy(ProgressRow, { accountId, videoId });
  if (!video) throw new DomainError('not-found');
  if (!progress?.completedAt) throw new DomainError('conflict', '看完全片后才有观看证明。');
  const { title, length, demo } = video;
  return { title, length, demo, completedAt: progress.completedAt, rightAnswers: null, questions: null };
}
