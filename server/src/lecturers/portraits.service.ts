import { Injectable } from '@nestjs/common';
import { lecturers } from '@titles/shared/contract/lecturers';
import { DomainError } from '@titles/shared/errors';
import { type EntityManager } from 'typeorm';
import { Audit, byAccount } from '../audit/audit.service';
import { Clock } from '../clock';
import { Database } from '../database/database';
import { type SignedInCaller } from '../http/caller';
import { reachOf } from '../http/reach';
import { type FileAnswer } from '../http/send-file';
import { type StoredFile, Storage } from '../storage/storage.service';
import { storedPicture } from '../storage/stored-picture';
import { Lecturer } from './lecturer.entity';
import { Lecturers } from './lecturers.service';

type PortraitType = NonNullable<Lecturer['portraitType']>;
type Arriving = AsyncIterable<Uint8Array> & { type: PortraitType };
type Noted = (manager: EntityManager) => Promise<void>;

const without = { portrait: null, portraitType: null, portraitConsentAt: null, portraitConsent: null };
const unnoted: Noted = () => Promise.resolve();

/** Portraits of lecturers, each there only with consent. */
@Injectable()
export class Portraits {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly storage: Storage,
    private readonly lecturers: Lecturers,
    private readonly audit: Audit,
  ) {}

  /** The lecturer's own: to send it is to agree to its use. */
  async set(accountId: string, file: Arriving): Promise<string> {
    const own = await this.lecturers.own(accountId);
    await this.keep(own, file, null);
    return (await this.lecturers.own(accountId)).portrait ?? '';
  }

  async remove(accountId: string): Promise<void> {
    const own = await this.lecturers.mine(accountId);
    if (own) await this.drop(own, unnoted);
  }

  /** Brought by staff, who say how the lecturer has agreed. */
  async bring(id: string, consent: string, file: Arriving, caller: SignedInCaller): Promise<Lecturer> {
    const lecturer = await this.withinReach(id, caller);
    await this.keep(lecturer, file, consent, this.noting('lecturer.portrait-brought', lecturer, caller));
    return this.withinReach(id, caller);
  }

  /** Taken away by staff, because the lecturer no longer agrees. */
  async takeAway(id: string, caller: SignedInCaller): Promise<Lecturer> {
    const lecturer = await this.withinReach(id, caller);
    await this.drop(lecturer, this.noting('lecturer.portrait-removed', lecturer, caller));
    return this.withinReach(id, caller);
  }

  /** A portrait that may be shown. Throws `not-found`. */
  async show(fileId: string): Promise<FileAnswer<PortraitType>> {
    const found = await this.database.source.manager.findOneBy(Lecturer, { portrait: fileId });
    if (!found?.portraitType) throw new DomainError('not-found');
    return { type: found.portraitType, content: await this.storage.open(fileId) };
  }

  private async withinReach(id: string, caller: SignedInCaller): Promise<Lecturer> {
    const reachable = await this.lecturers.list(reachOf(lecturers.list.access, caller));
    const lecturer = reachable.find((each) => each.id === id);
    if (!lecturer) throw new DomainError('not-found');
    return lecturer;
  }

  /** Keeps a portrait, and with it how consent to show it was given: null when by the lecturer in the mini-program. */
  async keep(
    { id }: Pick<Lecturer, 'id'>,
    file: Arriving,
    portraitConsent: string | null,
    note: Noted = unnoted,
  ): Promise<void> {
    const former: string[] = [];
    await this.storage.store(file, async (kept: StoredFile) => {
      await storedPicture(kept);
      await this.database.write(async (manager) => {
        former.length = 0;
        const before = await manager.findOneBy(Lecturer, { id });
        if (before?.portrait) former.push(before.portrait);
        const portrait = { portrait: kept.id, portraitType: file.type, portraitConsent };
        await manager.update(Lecturer, { id }, { ...portrait, portraitConsentAt: this.clock.now() });
        await note(manager);
      });
    });
    for (const each of former) await this.storage.remove(each);
  }

  private async drop({ id, portrait }: Lecturer, note: Noted): Promise<void> {
    if (portrait === null) return;
    await this.database.write(async (manager) => {
      await manager.update(Lecturer, { id }, without);
      await note(manager);
    });
    await this.storage.remove(portrait);
  }

  private noting(
    action: 'lecturer.portrait-brought' | 'lecturer.portrait-removed',
    { id }: Lecturer,
    { accountId }: SignedInCaller,
  ): Noted {
    return async (manager) => {
      const actor = byAccount(accountId);
      await this.audit.append(manager, { actor, action, subject: id, detail: {} });
    };
  }
}
