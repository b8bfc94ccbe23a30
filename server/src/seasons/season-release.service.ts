import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { type EntityManager, type FindOptionsWhere, In, LessThanOrEqual } from 'typeorm';
import { ArticleEditing } from '../articles/article-editing.service';
import { type Actor, Audit, byService } from '../audit/audit.service';
import { Clock } from '../clock';
import { Database } from '../database/database';
import { PublishedContent } from '../http/published.service';
import { Rounds } from '../rounds/rounds.service';
import { articleIdsOf } from './content';
import { nothingNew } from './season-editing.service';
import { SeasonVersion } from './season-version.entity';
import { SeasonRow } from './season.entity';
import { assertNewest, project, seasonOf, takeStep, tryStep, versionOf } from './seasons.queries';

/** How often a process looks for seasons whose time has come, in milliseconds. */
const INTERVAL = 30_000;

/** Publishes a season and what it holds in one transaction. */
@Injectable()
export class SeasonRelease implements OnModuleInit {
  private readonly log = new Logger(SeasonRelease.name);

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly articles: ArticleEditing,
    private readonly published: PublishedContent,
    private readonly audit: Audit,
    private readonly rounds: Rounds,
  ) {}

  onModuleInit(): void {
    this.rounds.every(INTERVAL, 'Seasons that are due could not be read', () => this.publishDue(), {
      atOnce: true,
    });
  }

  /** Publishes the newest version now, whatever its time; all of it or nothing. */
  async publish(id: string, { seen, by = byService }: { seen?: number; by?: Actor } = {}): Promise<void> {
    await this.database.write(async (manager) => {
      const season = await seasonOf(manager, id);
      assertNewest(season, seen);
      if (season.state === 'published' && season.publishedVersion === season.newestVersion)
        throw nothingNew();
      await takeStep(manager, id, 'published', this.changes(season), { newestVersion: season.newestVersion });
      await this.release(manager, season, by);
    });
  }

  /**
   * Publishes each season whose time has come and gives their ids. Of several processes one does it; a
   * season that cannot be published is logged and does not hold up the others.
   */
  async publishDue(): Promise<string[]> {
    const due: FindOptionsWhere<SeasonRow> = { publishAt: LessThanOrEqual(this.clock.now()) };
    const seasons = await this.database.source.getRepository(SeasonRow).find({
      where: { ...due, state: In(['scheduled', 'published']) },
      order: { publishAt: 'ASC', id: 'ASC' },
    });
    const released: string[] = [];
    for (const { id } of seasons) if (await this.tryPublish(id, due)) released.push(id);
    return released;
  }

  private async tryPublish(id: string, due: FindOptionsWhere<SeasonRow>): Promise<boolean> {
    try {
      return await this.database.write(async (manager) => {
        const season = await seasonOf(manager, id);
        const first = await tryStep(manager, id, 'published', this.changes(season), due);
        if (first) await this.release(manager, season, byService);
        return first;
      });
    } catch (error) {
      this.log.error(`Season ${id} could not be published: ${String(error)}`);
      return false;
    }
  }

  private changes({ newestVersion, publishedAt }: SeasonRow) {
    return {
      publishAt: null,
      publishedAt: publishedAt ?? this.clock.now(),
      publishedVersion: newestVersion,
    };
  }

  /** Draft articles become public with the city's season; a district's names what is public already. */
  private async release(
    manager: EntityManager,
    { id, newestVersion: version }: SeasonRow,
    by: Actor,
  ): Promise<void> {
    const content = await versionOf(manager, id, version);
    await project(manager, id, content);
    await manager.update(SeasonVersion, { seasonId: id, version }, { publishedAt: this.clock.now() });
    const articleIds = articleIdsOf(content.items);
    await this.articles.publishDrafts(manager, articleIds, content.district === null ? by : null);
    await this.audit.append(manager, {
      actor: by,
      action: 'season.published',
      subject: id,
      detail: { version },
    });
    await this.published.changed(manager);
  }
}
