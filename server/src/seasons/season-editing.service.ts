import { Injectable } from '@nestjs/common';
import { type AuditAction } from '@titles/shared/contract/audit-actions';
import { DomainError } from '@titles/shared/errors';
import { type EntityManager } from 'typeorm';
import { type Actor, Audit, byService } from '../audit/audit.service';
import { knownClauses } from '../cited-clause';
import { Clock } from '../clock';
import { Database } from '../database/database';
import { isDuplicate } from '../database/refused-write';
import { PublishedContent } from '../http/published.service';
import { SearchService } from '../search/search.service';
import { assertItems, clausesOf, type SeasonContent } from './content';
import { SeasonItemRow } from './season-item.entity';
import { SeasonVersion } from './season-version.entity';
import { SeasonRow } from './season.entity';
import {
  assertNewest,
  draftOf,
  newer,
  newestVersions,
  project,
  type SeasonDraft,
  seasonOf,
  takeStep,
  versionOf,
} from './seasons.queries';
import { assertEditable } from './state';

export type { SeasonDraft };

/** Versions are only ever added; readers see a new one when, and only when, it is published. */
@Injectable()
export class SeasonEditing {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly published: PublishedContent,
    private readonly audit: Audit,
    private readonly search: SearchService,
  ) {}

  async create(
    id: string,
    content: SeasonContent,
    { demo, by = byService }: { demo: boolean; by?: Actor },
  ): Promise<void> {
    await this.refuseLostItems(content);
    const { items: _, ...season } = content;
    try {
      await this.database.write(async (manager) => {
        await manager.insert(SeasonRow, { ...season, id, demo, state: 'draft', newestVersion: 1 });
        await this.keep(manager, id, 1, content, by);
        await project(manager, id, content);
        await this.record(manager, 'season.created', id, by);
      });
    } catch (error) {
      throw isDuplicate(error) ? new DomainError('conflict', `编号「${id}」已经有一个主题季。`) : error;
    }
  }

  /** Adds a version on top of version `base`; throws `conflict` when somebody else has added one since. */
  async edit(id: string, base: number, content: SeasonContent, by: Actor = byService): Promise<number> {
    await this.refuseLostItems(content);
    return this.database.write(async (manager) => {
      const version = base + 1;
      const { affected } = await manager.update(
        SeasonRow,
        { id, newestVersion: base },
        { newestVersion: version },
      );
      const season = await seasonOf(manager, id);
      assertEditable(season.state, season.publishAt);
      if (!affected) throw new DomainError('conflict', newer(season.newestVersion));
      if (season.state === 'draft') await project(manager, id, content);
      else assertSamePlace(season, content);
      await this.keep(manager, id, version, content, by);
      await this.record(manager, 'season.saved', id, by, { version });
      return version;
    });
  }

  /** Brings an earlier version back as a new one; what readers see stays as it is. */
  async restore(id: string, base: number, earlier: number, by: Actor): Promise<number> {
    return this.edit(id, base, await this.version(id, earlier), by);
  }

  /** Has the newest version published at a time. */
  async schedule(
    id: string,
    publishAt: Date,
    { seen, by = byService }: { seen?: number; by?: Actor } = {},
  ): Promise<void> {
    await this.database.write(async (manager) => {
      const season = await seasonOf(manager, id);
      assertNewest(season, seen);
      if (season.state === 'published') {
        if (season.publishedVersion === season.newestVersion) throw nothingNew();
        await manager.update(SeasonRow, { id }, { publishAt });
      } else await takeStep(manager, id, 'scheduled', { publishAt });
      await this.record(manager, 'season.scheduled', id, by, { publishAt: publishAt.toISOString() });
    });
  }

  /** Takes a planned publication back. */
  async withdraw(id: string, by: Actor = byService): Promise<void> {
    await this.database.write(async (manager) => {
      const { state, publishAt } = await seasonOf(manager, id);
      if (state === 'published' && publishAt !== null)
        await manager.update(SeasonRow, { id }, { publishAt: null });
      else await takeStep(manager, id, 'draft', { publishAt: null });
      await this.record(manager, 'season.unscheduled', id, by);
    });
  }

  async archive(id: string, by: Actor = byService): Promise<void> {
    await this.database.write(async (manager) => {
      await takeStep(manager, id, 'archived', { publishAt: null });
      await this.record(manager, 'season.archived', id, by);
      await this.published.changed(manager);
    });
  }

  /** Deletes a draft that readers never saw. */
  async remove(id: string, by: Actor): Promise<void> {
    await this.database.write(async (manager) => {
      const { affected } = await manager.delete(SeasonRow, { id, state: 'draft' });
      if (!affected) {
        await seasonOf(manager, id);
        throw new DomainError('conflict', '只有没有发布过的草稿可以删除；已发布的请归档。');
      }
      for (const rows of [SeasonItemRow, SeasonVersion]) await manager.delete(rows, { seasonId: id });
      await this.record(manager, 'season.removed', id, by);
    });
  }

  async get(id: string): Promise<SeasonDraft> {
    const { manager } = this.database.source;
    const season = await seasonOf(manager, id);
    return draftOf(season, await versionOf(manager, id, season.newestVersion));
  }

  version(id: string, version: number): Promise<SeasonContent> {
    return versionOf(this.database.source.manager, id, version);
  }

  /** Every version without its content, newest first. */
  versions(seasonId: string): Promise<Omit<SeasonVersion, 'content'>[]> {
    return this.database.source.getRepository(SeasonVersion).find({
      select: { seasonId: true, version: true, savedAt: true, savedBy: true, publishedAt: true },
      where: { seasonId },
      order: { version: 'DESC' },
    });
  }

  /** Every season in any state, by quarter, with what its newest version says. */
  plan(): Promise<SeasonDraft[]> {
    return newestVersions(this.database.source.manager);
  }

  private async refuseLostItems({ items }: SeasonContent): Promise<void> {
    const { manager } = this.database.source;
    assertItems(items, await knownClauses(this.search, manager, clausesOf(items)));
  }

  private async keep(
    manager: EntityManager,
    seasonId: string,
    version: number,
    content: SeasonContent,
    savedBy: Actor,
  ) {
    await manager.insert(SeasonVersion, { seasonId, version, content, savedBy, savedAt: this.clock.now() });
  }

  private record(
    manager: EntityManager,
    action: AuditAction,
    subject: string,
    actor: Actor,
    detail: Record<string, string | number> = {},
  ) {
    return this.audit.append(manager, { actor, action, subject, detail });
  }
}

export const nothingNew = (): DomainError => new DomainError('conflict', '没有新的改动可以发布。');

/** What readers found in a quarter of a place stays there. */
function assertSamePlace({ year, quarter, district }: SeasonRow, content: SeasonContent): void {
  if (content.year !== year || content.quarter !== quarter || content.district !== district)
    throw new DomainError('conflict', '已发布的主题季不能换季度或地区，请另建一个。');
}
