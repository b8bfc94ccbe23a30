import { Injectable } from '@nestjs/common';
import { DomainError } from '@titles/shared/errors';
import { MoreThan } from 'typeorm';
import { Database } from '../database/database';
import { isDuplicate } from '../database/refused-write';
import { type PublicistLink, ShareLinks } from '../sharing/links.service';
import { secretHash } from '../secret';
import { Storage, type StoredFile } from '../storage/storage.service';
import { PosterContents } from './poster-contents.service';
import { type Form } from './drawn';
import { PosterPress } from './poster-press.service';
import { Poster } from './poster.entity';

const HOUR = 60 * 60 * 1000;
/** Drawing is work: a publicist may have so many new ones in an hour. */
const MOST = 40;

/** Posters of what publicists share, drawn once for what they say. */
@Injectable()
export class Posters {
  constructor(
    private readonly database: Database,
    private readonly storage: Storage,
    private readonly links: ShareLinks,
    private readonly contents: PosterContents,
    private readonly press: PosterPress,
  ) {}

  /** The poster of an own link of this season. Throws `not-found`, `too-many-attempts`, or `busy` without a code from WeChat. */
  async of(token: string, form: Form, accountId: string): Promise<StoredFile> {
    const link = await this.links.own(token, accountId);
    if (link.channel !== 'poster') throw new DomainError('not-found');
    const content = await this.contents.of(link.content, link.company);
    const digest = secretHash(JSON.stringify([this.press.edition, form, token, content]));
    const kept = await this.kept(digest);
    if (kept) return kept;
    await this.assertNotTooMany(link);
    const bytes = await this.press.print(content, form, token);
    return this.keep(digest, bytes, link);
  }

  private async kept(digest: string): Promise<StoredFile | null> {
    const { manager } = this.database.source;
    const poster = await manager.findOneBy(Poster, { digest });
    if (!poster) return null;
    try {
      return await this.storage.open(poster.file);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      // Its file is gone with some container: it is drawn anew.
      await this.database.write((within) => within.delete(Poster, { digest, file: poster.file }));
      return null;
    }
  }

  private async keep(digest: string, bytes: Buffer, { publicistId }: PublicistLink): Promise<StoredFile> {
    const madeAt = this.contents.clock.now();
    try {
      return await this.storage.store(bytes, async (file) => {
        const poster = { digest, file: file.id, publicistId, madeAt };
        await this.database.write((manager) => manager.insert(Poster, poster));
        return file;
      });
    } catch (error) {
      // Asked for twice at once: the other one is the same.
      const kept = isDuplicate(error) ? await this.kept(digest) : null;
      if (kept) return kept;
      throw error;
    }
  }

  private async assertNotTooMany({ publicistId }: PublicistLink): Promise<void> {
    const since = new Date(this.contents.clock.now().getTime() - HOUR);
    const made = await this.database.source.manager.countBy(Poster, { publicistId, madeAt: MoreThan(since) });
    if (made >= MOST) throw new DomainError('too-many-attempts', '一小时内做的海报有点多，请过一会儿再做。');
  }
}
