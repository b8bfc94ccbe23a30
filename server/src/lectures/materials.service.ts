import { Injectable } from '@nestjs/common';
import { type AuditAction } from '@titles/shared/contract/audit-actions';
import { DomainError } from '@titles/shared/errors';
import { type EntityManager } from 'typeorm';
import { Audit, byAccount } from '../audit/audit.service';
import { Clock } from '../clock';
import { Database } from '../database/database';
import { type SignedInCaller } from '../http/caller';
import { type FileAnswer } from '../http/send-file';
import { newId } from '../ids';
import { Storage } from '../storage/storage.service';
import { LectureDesk } from './desk.service';
import { lectureOf } from './lectures.queries';
import { MaterialRow, type MaterialType } from './material.entity';

const endings: Readonly<Record<MaterialType, string>> = {
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'image/png': 'png',
  'image/jpeg': 'jpg',
};

type Arriving = AsyncIterable<Uint8Array> & { type: MaterialType };

/** Files to take home from a lecture. */
@Injectable()
export class Materials {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly storage: Storage,
    private readonly desk: LectureDesk,
    private readonly audit: Audit,
  ) {}

  async add(lectureId: string, title: string, file: Arriving, caller: SignedInCaller): Promise<MaterialRow> {
    await this.desk.lecture(lectureId, caller);
    return this.storage.store(file, async ({ id, size }) => {
      const row = { id: newId(), lectureId, title, file: id, bytes: size, type: file.type };
      const material = { ...row, createdAt: this.clock.now() };
      await this.database.write(async (manager) => {
        await manager.insert(MaterialRow, material);
        await this.note(manager, caller, 'lecture.material-added', material);
      });
      return material;
    });
  }

  async remove(id: string, caller: SignedInCaller): Promise<void> {
    const material = await this.row(id);
    await this.desk.lecture(material.lectureId, caller);
    await this.database.write(async (manager) => {
      const { affected } = await manager.delete(MaterialRow, { id });
      if (affected) await this.note(manager, caller, 'lecture.material-removed', material);
    });
    await this.storage.remove(material.file);
  }

  /** For everybody, once the lecture is published. */
  async open(id: string): Promise<FileAnswer<MaterialType>> {
    const { lectureId, title, file, type } = await this.row(id);
    const lecture = await lectureOf(this.database.source.manager, lectureId);
    if (lecture.state !== 'published') throw new DomainError('not-found');
    return { type, content: await this.storage.open(file), name: `${title}.${endings[type]}` };
  }

  private async row(id: string): Promise<MaterialRow> {
    const material = await this.database.source.manager.findOneBy(MaterialRow, { id });
    if (!material) throw new DomainError('not-found');
    return material;
  }

  private note(
    manager: EntityManager,
    { accountId }: SignedInCaller,
    action: AuditAction,
    { id, lectureId, title }: MaterialRow,
  ): Promise<void> {
    const detail = { material: id, title };
    return this.audit.append(manager, { actor: byAccount(accountId), action, subject: lectureId, detail });
  }
}
